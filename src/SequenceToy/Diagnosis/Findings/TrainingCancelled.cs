using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Training was cancelled.</summary>
internal sealed record TrainingCancelled() : FindingRule(
    FindingKind.Cancelled,
    "Training was cancelled before its end.",
    new("share of the planned epochs", 1, "of them", 2, "A run that was cancelled has not had its chance."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var planned = run.Settings.Training.Epochs;
        return run.Evidence.StopReason != StopReason.Cancelled
            ? null
            : Threshold.Below(
                (double)run.Curve.Epochs / planned,
                FormattableString.Invariant($"Training was cancelled after {run.Curve.Epochs} of {planned} epochs."));
    }
}
