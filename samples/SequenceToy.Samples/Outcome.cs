using SequenceToy.Tasks;
using SequenceToy.Training;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>What a person sees after training: the learning curve, answers beside the right ones, the scores beside those of guessing.</summary>
internal static class Outcome
{
    public static void Write(IAnsiConsole console, ISequenceTask task, ExperimentResult result, IReadOnlyList<ExamplePrediction> examples)
    {
        console.WriteLine();
        LossChart.Write(console, result.History);
        ExamplePrediction.Write(console, task, examples);
        ScoreTables.Write(console, result);
        InfluenceBars.Write(console, result.Influence());
        console.Write(new Text(InOneLine(result) + "\n"));
        console.Write(new Text(Where(result) + "\n"));
    }

    /// <summary>The outcome in a sentence.</summary>
    public static string InOneLine(ExperimentResult result)
    {
        var goal = result.Task!.Goal;
        var ending = result.StopReason switch
        {
            StopReason.Cancelled => FormattableString.Invariant($"cancelled after {result.History.Count} epochs; "),
            StopReason.Diverged => FormattableString.Invariant($"diverged after {result.History.Count} epochs, a lower learning rate helps; "),
            _ => "",
        };
        var verdict = result.IsSolved == true ? "solved" : result.IsNoBetterThanGuessing == true ? "not solved yet, no better than guessing" : "not solved yet";
        return FormattableString.Invariant($"{char.ToUpperInvariant((ending + verdict)[0])}{(ending + verdict)[1..]}: {goal.Metric.Words()} {result.Scores[goal.Metric]:0.###} on {ScoreTables.Samples(result)}, guessing {result.GuessedScore(goal.Metric):0.###}, solved at {goal.Threshold:0.###} or {(goal.HigherIsBetter ? "more" : "less")}.");
    }

    private static string Where(ExperimentResult result) => FormattableString.Invariant(
        $"Trained in {result.Environment.TrainSeconds:0.00} s ({result.EngineChoice.Engine} on {result.EngineChoice.Device}); {result.Environment.TotalSeconds:0.00} s in all.");
}
