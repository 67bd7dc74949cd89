using SequenceToy.Reports.Pictures;
using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The training and validation loss by epoch.</summary>
/// <param name="Loss">The name of the loss function with its unit.</param>
/// <param name="Axis">The short name for an axis.</param>
/// <param name="History">One record per completed epoch with finite losses; may be empty.</param>
internal sealed record LossFigure(string Loss, string Axis, IReadOnlyList<EpochRecord> History)
{
    private const string Constant = "constant prediction";
    private const string OfTask = "rule without memory";

    // Rounding and the choice of samples let the mean's own NRMSE differ from 1.
    private const double ConstantNrmse = 0.999;

    // By less than this, two losses differ by chance: the rule predicts the same for all samples.
    private const double Chance = 0.01;

    /// <summary>The epoch whose weights early stopping kept; otherwise null.</summary>
    public int? KeptEpoch { get; init; }
    public bool IsDiverged { get; init; }

    /// <summary>The loss of the baseline; null when unknown.</summary>
    public double? Baseline { get; init; }
    public string BaselineName { get; init; } = "";
    public bool HasValidation => History.Count > 0 && History[0].ValidationLoss is not null;

    /// <summary>The loss used to compare epochs: validation loss, or training loss without validation.</summary>
    public string Judged => HasValidation ? "validation" : "training";

    /// <summary>The epoch whose weights were kept, or the epoch with the lowest loss; null without a completed epoch.</summary>
    public EpochRecord? Best => KeptEpoch is { } kept
        ? History.FirstOrDefault(record => record.Epoch == kept)
        : History.MinBy(record => record.ValidationLoss ?? record.Loss);

    public int LastEpoch => History.Count == 0 ? 0 : History[^1].Epoch;
    public double[] Training => [.. History.Select(record => record.Loss)];
    public double[] Validation => HasValidation ? [.. History.Select(record => record.ValidationLoss!.Value)] : [];

    /// <summary>All losses drawn, the baseline's last.</summary>
    public double[] All => [.. Training, .. Validation, .. Baseline is { } loss ? [loss] : Array.Empty<double>()];
    public LossScale Scale => LossScale.For(All);

    public static LossFigure Of(ExperimentResult result) => Of(result.Settings, result.History) with
    {
        KeptEpoch = result.BestEpoch,
        IsDiverged = result.StopReason == StopReason.Diverged,
        Baseline = result.Evidence.BaselineLoss,
        BaselineName = BaselineOf(result),
    };

    /// <param name="settings">The settings of a training run that may still be in progress.</param>
    /// <param name="history">Its history so far.</param>
    public static LossFigure Of(ExperimentSettings settings, IReadOnlyList<EpochRecord> history) =>
        new(LossLabels.Of(settings), LossLabels.Axis(settings), history);

    // The baseline whose loss the evidence uses: the task's own when its loss is known, otherwise the constant baseline.
    private static string BaselineOf(ExperimentResult result)
    {
        if (result.Model.Target.Kind == TargetKind.Number)
        {
            return result.Task is not null && result.Evidence is { Metric: Metric.Nrmse, Baseline: < ConstantNrmse } ? OfTask : Constant;
        }

        var (rule, constant) = (result.Baselines[0][Metric.CrossEntropy], result.Baselines[^1][Metric.CrossEntropy]);
        return result.Task is not null && rule < (1 - Chance) * constant ? OfTask : Constant;
    }
}
