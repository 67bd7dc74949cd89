using SequenceToy.Training;

namespace SequenceToy.Console.Views;

/// <summary>Explains in a sentence why training ended.</summary>
internal static class Ending
{
    private const string Margin = "the goal by at least one standard error";

    /// <summary>Returns the sentence; null when all epochs ran as planned, or the outcome already includes the reason.</summary>
    public static string? Sentence(ExperimentResult result)
    {
        var epochs = NumberFormat.Count(result.History.Count);
        return result.StopReason switch
        {
            StopReason.Solved =>
                $"Training stopped after epoch {epochs} of {NumberFormat.Count(result.Settings.Training.Epochs)}: "
                + $"the validation score {(HasMargin(result) ? $"was better than {Margin}" : "reached the goal")} "
                + "in two consecutive epochs."
                + (result.IsSolved == true ? "" : " The test score did not: this close to the goal, chance decides."),
            StopReason.Completed => !result.Settings.StopWhenSolved ? null
                : $"Training ended at its limit of {NumberFormat.Count(result.History.Count, "epoch")}. It stops at the goal only when the "
                + $"validation score {(HasMargin(result) ? $"is better than {Margin}" : "reaches it")} in two consecutive epochs.",
            StopReason.StoppedEarly or StopReason.Canceled or StopReason.Diverged => null,
            _ => throw new NotSupportedException($"{result.StopReason} is not known."),
        };
    }

    // A share of correct predictions must exceed the goal by its standard error.
    private static bool HasMargin(ExperimentResult result) => result.Goal! is { Threshold: < 1 } goal && goal.Metric.IsShare();
}
