using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests finishing a training run that was canceled.</summary>
internal sealed record FinishTraining : SuggestionRule
{
    public static bool Applies(RunMeasures run) =>
        run.Evidence.StopReason == StopReason.Canceled && run.Curve.Epochs < run.Settings.Training.Epochs;

    // The number of epochs stays the same, and is named as the only change.
    public override Suggestion? For(RunMeasures run, Verdict verdict) => !Applies(run) ? null : Suggest(
        run,
        "Let training finish",
        $"Training was canceled after {NumberFormat.Count(run.Curve.Epochs)} of "
        + $"{NumberFormat.Count(run.Settings.Training.Epochs, "epoch")}, "
        + "so the effect of the remaining ones is unknown.",
        run.Settings,
        SettingParts.Epochs);
}
