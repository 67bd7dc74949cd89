using SequenceToy.Data;
using SequenceToy.Scaling;
using SequenceToy.Training.Losses;

namespace SequenceToy.Samples;

/// <summary>The loss as people write it, and whether it is in scaled units.</summary>
internal static class LossWords
{
    public static string Of(ExperimentResult result) => Of(result.Settings, result.Model.Target);

    public static string Of(ExperimentSettings settings, TargetSpec target)
    {
        var (loss, scaler) = (settings.Training.Loss!, settings.TargetScaler);
        var isScaled = target.Kind == TargetKind.Number && scaler is not NoScaler;
        return Name(loss) + (isScaled ? " in scaled units" : "");
    }

    private static string Name(Loss loss) => loss switch
    {
        MeanAbsoluteError => "mean absolute error",
        Huber => "Huber's loss",
        CrossEntropy => "cross-entropy",
        BinaryCrossEntropy => "binary cross-entropy",
        _ => "mean squared error",
    };
}
