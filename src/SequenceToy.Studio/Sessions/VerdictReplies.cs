using SequenceToy.Diagnosis;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Inspection.Influence;
using SequenceToy.Studio.Messages;
using SequenceToy.Studio.Settings;

namespace SequenceToy.Studio.Sessions;

/// <summary>Creates the message about the diagnosis of a training.</summary>
internal static class VerdictReplies
{
    private const int MostSuggestions = 3;

    public static VerdictReply Of(TrainedRun run)
    {
        var (result, diagnosis) = (run.Result, run.Result.Diagnosis);
        var influence = result.Influence();
        return new VerdictReply(
            run.Id, diagnosis.Verdict.ToText(), Mood(diagnosis.Verdict), NumberFormat.FixedPercent(diagnosis.Confidence, 0),
            diagnosis.Summary)
        {
            Evidence =
            [
                .. diagnosis.Evidence.Select(evidence => evidence.Sentence).Concat(diagnosis.Findings.Select(finding => finding.ToString()))
                    .Distinct(StringComparer.Ordinal),
            ],
            Suggestions = [.. diagnosis.Suggestions.Take(MostSuggestions).Select(suggestion => Shown(run.State, suggestion))],
            Influence = [.. influence.Steps.Select(step => Shown(influence, step))],
            InfluenceUnit = influence.Unit,
            BaselineLoss = TrainedReplies.Finite(result.Evidence.BaselineLoss),
        };
    }

    private static string Mood(Verdict verdict) => verdict switch
    {
        Verdict.Learned or Verdict.AtNoiseFloor => "good",
        Verdict.StillLearning or Verdict.CannotTell => "open",
        Verdict.Underfitting or Verdict.Overfitting or Verdict.NotLearning or Verdict.Diverged or Verdict.Unstable
            or Verdict.NoBetterThanBaseline => "bad",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), $"verdict must be a defined Verdict; it was {verdict}."),
    };

    private static ShownSuggestion Shown(StudioState state, Suggestion suggestion)
    {
        var changed = state with { Settings = suggestion.Settings with { Seed = state.Settings.Seed } };
        var query = StudioQuery.Format(changed);
        var isAllowed = StudioQuery.Parse(query).State.Settings == changed.Settings;
        return new ShownSuggestion(suggestion.What, string.Join(", ", suggestion.Changes), suggestion.Why, isAllowed ? query : null);
    }

    private static string Tick(InfluenceReport report, StepInfluence step) => report.Counting == StepCounting.FromStart
        ? NumberFormat.Count(step.Step + 1) : NumberFormat.Count(-Math.Abs(step.Step));

    private static ShownInfluence Shown(InfluenceReport report, StepInfluence step) => new(
        report.Label(step), Tick(report, step), TrainedReplies.Finite(step.Mean), NumberFormat.Number(step.Mean),
        TrainedReplies.Finite(step.Share), report.Counting == StepCounting.FromStart && report.IgnoredSteps.Contains(step.Step));
}
