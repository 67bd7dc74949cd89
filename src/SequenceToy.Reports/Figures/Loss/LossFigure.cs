using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Reports.Labels;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>All that is drawn of how a training went.</summary>
/// <param name="Title">The title.</param>
/// <param name="Loss">What is made small, with its unit.</param>
/// <param name="History">One record per whole epoch with finite losses; may be empty.</param>
/// <param name="KeptEpoch">The epoch whose weights were kept by early stopping; otherwise null.</param>
/// <param name="StopReason">Why it ended.</param>
/// <param name="GuessLoss">The loss of guessing.</param>
/// <param name="Guess">What is guessed, in two or three words.</param>
internal sealed record LossFigure(string Title, string Loss, ValueList<EpochRecord> History, int? KeptEpoch, StopReason StopReason, double GuessLoss, string Guess)
{
    public static LossFigure Of(ExperimentResult result) => new(
        ResultLabels.Title(result, "loss while training"), LossLabels.Of(result.Settings), result.History, result.BestEpoch, result.StopReason, result.Evidence.GuessLoss, GuessOf(result));

    private const string Constant = "best constant answer";
    private const string Mean = "always the mean";
    private const string OfTask = "best guess without memory";

    /// <summary>Whether there are validation samples.</summary>
    public bool HasValidation => History.Count > 0 && History[0].ValidationLoss is not null;

    /// <summary>The epoch with the lowest loss of validation, or of training without it; null where none was trained.</summary>
    public EpochRecord? Lowest => History.MinBy(record => record.ValidationLoss ?? record.Loss);

    /// <summary>The epoch that is marked: the one whose weights were kept, or else the one with the lowest loss; null where none was trained.</summary>
    public EpochRecord? Best => KeptEpoch is { } kept ? History.FirstOrDefault(record => record.Epoch == kept) : Lowest;

    // The guess whose loss the evidence has: a task's own where it says one and its loss is known, or else one answer to all.
    private static string GuessOf(ExperimentResult result)
    {
        if (result.Model.Target.Kind == TargetKind.Number)
        {
            return result.Evidence is { Metric: Metric.Nrmse, Guess: < 1 } ? OfTask : Mean;
        }

        var isOfTask = !result.Guessing.IsMeasuredFor(Metric.CrossEntropy) && result.Guessing[Metric.CrossEntropy] == result.Evidence.GuessLoss;
        return isOfTask ? OfTask : Constant;
    }
}
