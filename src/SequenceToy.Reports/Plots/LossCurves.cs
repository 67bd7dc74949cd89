using SequenceToy.Data;
using SequenceToy.Reports.Html;
using SequenceToy.Training;

namespace SequenceToy.Reports.Plots;

/// <summary>All that is drawn of how a training went.</summary>
/// <param name="Title">The title.</param>
/// <param name="Loss">What is made small, with its unit.</param>
/// <param name="History">One record per whole epoch with finite losses; may be empty.</param>
/// <param name="KeptEpoch">The epoch whose weights were kept by early stopping; otherwise null.</param>
/// <param name="StopReason">Why it ended.</param>
/// <param name="GuessLoss">The loss of guessing.</param>
internal sealed record LossCurves(string Title, string Loss, ValueList<EpochRecord> History, int? KeptEpoch, StopReason StopReason, double GuessLoss)
{
    public static LossCurves Of(ExperimentResult result) => new(
        ResultWords.Title(result, "loss while training"), LossWords.Of(result.Settings), result.History, result.BestEpoch, result.StopReason, result.Evidence.GuessLoss);

    /// <summary>Whether there are validation samples.</summary>
    public bool HasValidation => History.Count > 0 && History[0].ValidationLoss is not null;

    /// <summary>The epoch with the lowest loss of validation, or of training without it; null where none was trained.</summary>
    public EpochRecord? Lowest => History.MinBy(record => record.ValidationLoss ?? record.Loss);
}
