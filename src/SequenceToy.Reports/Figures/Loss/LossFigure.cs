using SequenceToy.Reports.Pictures;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The loss of training and validation by epoch.</summary>
/// <param name="Loss">The loss, with its unit.</param>
/// <param name="Axis">The same, short enough for an axis.</param>
/// <param name="History">One record per whole epoch with finite losses; may be empty.</param>
internal sealed record LossFigure(string Loss, string Axis, IReadOnlyList<EpochRecord> History)
{
    private const string Constant = "best constant answer";
    private const string Mean = "always the mean";
    private const string OfTask = "best guess without memory";

    /// <summary>The epoch whose weights were kept by early stopping; otherwise null.</summary>
    public int? KeptEpoch { get; init; }

    /// <summary>Whether training ended with a loss that is not finite.</summary>
    public bool IsDiverged { get; init; }

    /// <summary>The loss of the baseline; null where it is not known.</summary>
    public double? Baseline { get; init; }

    /// <summary>What the baseline is, in two or three words.</summary>
    public string BaselineName { get; init; } = "";

    /// <summary>Whether there are validation samples.</summary>
    public bool HasValidation => History.Count > 0 && History[0].ValidationLoss is not null;

    /// <summary>The loss that is judged by: of validation, or of training without it.</summary>
    public string Judged => HasValidation ? "validation" : "training";

    /// <summary>The epoch whose weights were kept, or else the one with the lowest loss; null where none was trained.</summary>
    public EpochRecord? Best => KeptEpoch is { } kept
        ? History.FirstOrDefault(record => record.Epoch == kept)
        : History.MinBy(record => record.ValidationLoss ?? record.Loss);

    /// <summary>The number of the last epoch; 0 where none was trained.</summary>
    public int LastEpoch => History.Count == 0 ? 0 : History[^1].Epoch;

    /// <summary>[epochs]: the losses of training.</summary>
    public double[] Training => [.. History.Select(record => record.Loss)];

    /// <summary>[epochs]: the losses of validation; empty without it.</summary>
    public double[] Validation => HasValidation ? [.. History.Select(record => record.ValidationLoss!.Value)] : [];

    /// <summary>All losses that are drawn, that of the baseline last.</summary>
    public double[] All => [.. Training, .. Validation, .. Baseline is { } loss ? [loss] : Array.Empty<double>()];

    /// <summary>Where losses are drawn.</summary>
    public LossScale Scale => LossScale.For(All);

    public static LossFigure Of(ExperimentResult result) => Of(result.Settings, result.History) with
    {
        KeptEpoch = result.BestEpoch,
        IsDiverged = result.StopReason == StopReason.Diverged,
        Baseline = result.Evidence.BaselineLoss,
        BaselineName = BaselineOf(result),
    };

    /// <param name="settings">The settings of a training that may be still going on.</param>
    /// <param name="history">Its history so far.</param>
    public static LossFigure Of(ExperimentSettings settings, IReadOnlyList<EpochRecord> history) =>
        new(LossLabels.Of(settings), LossLabels.Axis(settings), history);

    // The baseline whose loss the evidence has: a task's own where it says one and its loss is known, or else one answer to all.
    private static string BaselineOf(ExperimentResult result)
    {
        if (result.Model.Target.Kind == TargetKind.Number)
        {
            return result.Evidence is { Metric: Metric.Nrmse, Baseline: < 1 } ? OfTask : Mean;
        }

        var guessing = result.Baseline;
        var isOfTask = !guessing.IsMeasuredFor(Metric.CrossEntropy) && guessing[Metric.CrossEntropy] == result.Evidence.BaselineLoss;
        return isOfTask ? OfTask : Constant;
    }
}
