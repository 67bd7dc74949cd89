using SequenceToy.Reports.Figures;
using SequenceToy.Training;

namespace SequenceToy.Console.Views;

/// <summary>What a person sees after training: the learning curve, answers beside the right ones, the scores beside guessing's.</summary>
internal static class Outcome
{
    public static void Write(
        IAnsiConsole console, ISequenceTask task, ExperimentResult result, IReadOnlyList<ExamplePrediction> examples, bool showsInside)
    {
        console.WriteLine();
        LossView.Write(console, LossFigure.Of(result));
        ExamplePrediction.Write(console, task, examples);
        ScoresView.Write(console, result);
        LengthsView.Write(console, result);
        ScoresView.WriteOverlap(console, result);
        InfluenceView.Write(console, new InfluenceFigure(result.Influence()));
        if (showsInside)
        {
            GatesView.Write(console, task, result.Trace(examples[0].Prediction.Input), result.GateStatistics());
        }

        DiagnosisView.Write(console, result.Diagnosis);
        WrappedText.Write(console, InOneLine(result));
        if (Ending.Sentence(result) is { } ending)
        {
            WrappedText.Write(console, ending);
        }

        WrappedText.Write(console, Where(result));
    }

    /// <summary>The outcome in a sentence.</summary>
    public static string InOneLine(ExperimentResult result)
    {
        var goal = result.Goal!;
        var ending = result.StopReason switch
        {
            StopReason.Cancelled => $"cancelled after {NumberFormat.Count(result.History.Count, "epoch")}; ",
            StopReason.Diverged => $"diverged after {NumberFormat.Count(result.History.Count, "epoch")}, a lower learning rate helps; ",
            StopReason.Completed or StopReason.StoppedEarly or StopReason.Solved => "",
            _ => throw new NotSupportedException($"{result.StopReason} is not known."),
        };
        var verdict = result.IsSolved == true ? "solved"
            : result.StopReason == StopReason.Solved ? "not solved on fresh samples, though it was on those for validation"
            : result.IsNoBetterThanBaseline == true ? "not solved yet, no better than guessing"
            : "not solved yet";
        var said = ending + verdict;
        var (score, guess) = (goal.Format(result.Scores[goal.Metric]), goal.Metric.Format(result.BaselineScore(goal.Metric)!.Value));
        return $"{char.ToUpperInvariant(said[0])}{said[1..]}: {goal.Metric.ToText()} {score} on {ScoresView.Samples(result)}; "
            + $"guessing {guess}, goal {goal.Limit}.";
    }

    private static string Where(ExperimentResult result) =>
        $"Trained in {NumberFormat.Seconds(result.Environment.TrainSeconds)} ({result.EngineChoice.ToText()}); "
        + $"{NumberFormat.Seconds(result.Environment.TotalSeconds)} in all.";
}
