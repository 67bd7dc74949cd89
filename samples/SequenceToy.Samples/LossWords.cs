using SequenceToy.Data;

namespace SequenceToy.Samples;

/// <summary>The loss as people write it, and whether it is in scaled or real units.</summary>
internal static class LossWords
{
    public static string Of(ExperimentResult result) => Of(result.Settings, result.Model.Target);

    public static string Of(ExperimentSettings settings, TargetSpec target) =>
        settings.Training.Loss!.Name + (target.Kind == TargetKind.Number ? $" in {settings.TargetScaler.Unit}" : "");
}
