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
        FormattableString.Invariant($"Training was canceled after {run.Curve.Epochs} of {run.Settings.Training.Epochs} epochs, ")
        + "so the effect of the remaining ones is unknown.",
        run.Settings,
        SettingParts.Epochs);
}
