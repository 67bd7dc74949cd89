using SequenceToy.Training;

namespace SequenceToy.Console.Views;

/// <summary>Explains in a sentence why training ended.</summary>
internal static class Ending
{
    /// <summary>Returns the sentence; null when all epochs ran as planned, or the outcome already includes the reason.</summary>
    public static string? Sentence(ExperimentResult result)
    {
        var epochs = NumberFormat.Count(result.History.Count);
        return result.StopReason switch
        {
            StopReason.Solved =>
                $"Training stopped after epoch {epochs} of {NumberFormat.Count(result.Settings.Training.Epochs)}: "
                + $"the validation score reached the goal{Margin(result)} in two consecutive epochs."
                + (result.IsSolved == true ? "" : " The test score did not: this close to the goal, chance decides."),
            StopReason.Completed => !result.Settings.StopWhenSolved ? null
                : $"Training ended at its limit of {NumberFormat.Count(result.History.Count, "epoch")}: the validation score did not "
                + $"reach the goal{(result.IsSolved == true ? Margin(result) : "")} in two consecutive epochs.",
            StopReason.StoppedEarly or StopReason.Cancelled or StopReason.Diverged => null,
            _ => throw new NotSupportedException($"{result.StopReason} is not known."),
        };
    }

    private static string Margin(ExperimentResult result) =>
        result.Goal! is { Threshold: < 1 } goal && goal.Metric.IsShare() ? " by at least one standard error" : "";
}
