using SequenceToy.Training;

namespace SequenceToy.Console.Views;

/// <summary>Why training ended where it did, in a sentence.</summary>
internal static class Ending
{
    /// <summary>The sentence; null where all epochs were trained as planned, or the outcome says it already.</summary>
    public static string? Sentence(ExperimentResult result)
    {
        var epochs = NumberFormat.Count(result.History.Count);
        return result.StopReason switch
        {
            StopReason.Solved =>
                $"Training ended after epoch {epochs} of {NumberFormat.Count(result.Settings.Training.Epochs)}: "
                + $"{Validation(result)} met the goal{Margin(result)} in two epochs running."
                + (result.IsSolved == true ? "" : " The fresh samples are others: so near the goal, chance decides."),
            StopReason.Completed => !result.Settings.StopWhenSolved ? null
                : $"Training used its whole budget of {NumberFormat.Count(result.History.Count, "epoch")}: {Validation(result)} "
                + $"did not meet the goal{(result.IsSolved == true ? Margin(result) : "")} in two epochs running.",
            StopReason.StoppedEarly or StopReason.Cancelled or StopReason.Diverged => null,
            _ => throw new NotSupportedException($"{result.StopReason} is not known."),
        };
    }

    private static string Validation(ExperimentResult result) =>
        $"the {NumberFormat.Count(SampleSplit.Validation(result.Settings.Samples, result.Settings.ValidationSplit))} validation samples";

    private static string Margin(ExperimentResult result) =>
        result.Goal! is { Threshold: < 1 } goal && goal.Metric.IsShare() ? " with their standard error to spare" : "";
}
