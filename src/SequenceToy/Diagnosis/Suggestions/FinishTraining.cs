using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The epochs that were planned, for a training that was cancelled.</summary>
internal sealed record FinishTraining : SuggestionRule
{
    public static bool Applies(RunMeasures run) =>
        run.Evidence.StopReason == StopReason.Cancelled && run.Curve.Epochs < run.Settings.Training.Epochs;

    // The epochs are as they were: it is named what is to be done, not what changes.
    public override Suggestion? For(RunMeasures run, Verdict verdict) => !Applies(run) ? null : new Suggestion(
        "Let it finish",
        FormattableString.Invariant($"It was cancelled after {run.Curve.Epochs} of {run.Settings.Training.Epochs} epochs: ")
        + "what the rest would have taught is not known.",
        run.Settings,
        SettingParts.Epochs);
}
