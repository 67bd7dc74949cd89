using SequenceToy.Reports.Figures;
using SequenceToy.Training;

namespace SequenceToy.Console.Views;

/// <summary>Writes the results after training: the learning curve, predictions, scores beside the baseline, and the verdict.</summary>
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
        InfluenceView.Write(console, new InfluenceFigure(result.Influence()), areSymbols: task.Notes.InputSymbols is not null);
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

    /// <summary>Returns the outcome in one sentence.</summary>
    public static string InOneLine(ExperimentResult result)
    {
        var goal = result.Goal!;
        var ending = result.StopReason switch
        {
            StopReason.Canceled => $"canceled after {NumberFormat.Count(result.History.Count, "epoch")}; ",
            StopReason.Diverged => $"diverged after {NumberFormat.Count(result.History.Count, "epoch")} (try a lower learning rate); ",
            StopReason.Completed or StopReason.StoppedEarly or StopReason.Solved => "",
            _ => throw new NotSupportedException($"{result.StopReason} is not known."),
        };
        var second = result.Evidence.SecondTest is { } other && !goal.IsReachedBy(other.Value)
            ? $" and {goal.Format(other.Value)} on a second test set" : "";
        var verdict = result.IsSolved == true ? second.Length == 0 ? "goal reached" : "goal reached on the first test set only"
            : result.StopReason == StopReason.Solved ? "goal reached on the validation samples only, not on the test samples"
            : result.IsNoBetterThanBaseline == true ? "goal not reached, no better than the baseline"
            : "goal not reached";
        var outcome = ending + verdict;
        var (score, baseline) = (goal.Format(result.Scores[goal.Metric]), goal.Metric.Format(result.BaselineScore(goal.Metric)!.Value));
        return $"{char.ToUpperInvariant(outcome[0])}{outcome[1..]}: {goal.Metric.ToText()} {score} "
            + $"on {ScoresView.Samples(result)}{second}; baseline {baseline}, goal {goal.Limit}.";
    }

    private static string Where(ExperimentResult result) =>
        $"Trained in {NumberFormat.Seconds(result.Environment.TrainSeconds)} ({result.EngineChoice.ToText()}); "
        + $"{NumberFormat.Seconds(result.Environment.TotalSeconds)} in total.";
}
