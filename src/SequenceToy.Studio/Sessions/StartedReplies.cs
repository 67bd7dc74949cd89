using System.Globalization;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Settings;
using SequenceToy.Tasks;

namespace SequenceToy.Studio.Sessions;

/// <summary>Creates the message about the start of a training.</summary>
internal static class StartedReplies
{
    public static StartedReply Of(int id, StudioState state, IReadOnlyList<string> notes) => new(
        id, StudioQuery.Format(state), notes, state.Entry.Id, state.Entry.Summary, Goal(state.Task), [.. Controls(state)],
        StudioProgram.Of(state), state.OtherSeeds)
    {
        Epochs = state.Settings.Training.Epochs,
        Axis = CurveAxis.Name(state),
    };

    /// <summary>Returns the goal of a task and its baseline as sentences.</summary>
    public static string Goal(ISequenceTask task)
    {
        var metric = task.Goal.Metric;
        var rule = task.Baseline is { } baseline && baseline[metric] is { } score
            ? $" Baseline: {metric.Format(score)} ({Inner(baseline.RuleFor(metric))})."
            : "";
        return $"Goal: {task.Goal}.{rule}";
    }

    // Within a sentence: without the capital and the full stop.
    private static string Inner(string rule) => char.ToLowerInvariant(rule[0]) + rule[1..].TrimEnd('.');

    private static IEnumerable<StudioControl> Controls(StudioState state)
    {
        var defaults = StudioState.DefaultSettings(state.Task);
        if (state.AllowedSteps is { } allowed)
        {
            yield return new StudioControl("steps", "length", Steps(state).ToString(CultureInfo.InvariantCulture))
            {
                Lowest = allowed.Shortest,
                Highest = allowed.Longest,
                IsWhole = true,
                IsLogarithmic = true,
                IsChanged = state.Steps is not null && Steps(state) != Steps(StudioState.Default(state.Entry)),
            };
        }

        foreach (var field in StudioFields.All)
        {
            if (field.Text(state.Settings) is { } text)
            {
                var isChanged = !string.Equals(text, field.Text(defaults), StringComparison.Ordinal);
                yield return field.Control(state.Settings) with { IsChanged = isChanged };
            }
        }

        yield return new StudioControl("seeds", "other seeds", state.OtherSeeds.ToString(CultureInfo.InvariantCulture))
        {
            Lowest = 0,
            Highest = StudioState.MostOtherSeeds,
            IsWhole = true,
            IsChanged = state.OtherSeeds != StudioState.MostOtherSeeds,
        };
    }

    // The default length is that of the task's longest training sequence.
    private static int Steps(StudioState state) => state.Steps
        ?? (state.Task is IVariableLengthTask variable ? variable.Lengths.Longest
            : state.Task.Generate(1, SeededRandom.ForSeed(0, RandomPurpose.Data)).MaxSteps);
}
