using SequenceToy.Scaling;
using SequenceToy.Training.Losses;

namespace SequenceToy.Reports.Labels;

/// <summary>What a loss is called, with its unit.</summary>
internal static class LossLabels
{
    public static string Of(ExperimentSettings settings) => settings.Training.Loss switch
    {
        MeanSquaredError => $"Mean squared error ({Unit(settings)} squared)",
        MeanAbsoluteError => $"Mean absolute error ({Unit(settings)})",
        Huber => $"Huber loss ({Unit(settings)})",
        BinaryCrossEntropy => "Binary cross-entropy (nats)",
        _ => "Cross-entropy (nats)",
    };

    /// <summary>The same, short enough for an axis.</summary>
    public static string Axis(ExperimentSettings settings) => settings.Training.Loss switch
    {
        MeanSquaredError => $"MSE ({Unit(settings)}²)",
        MeanAbsoluteError => $"MAE ({Unit(settings)})",
        _ => Of(settings),
    };

    private static string Unit(ExperimentSettings settings) => settings.TargetScaler is NoScaler ? "real units" : "scaled units";
}
