using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Training was canceled before its last epoch.</summary>
internal sealed record TrainingCanceled() : FindingRule(
    FindingKind.Canceled,
    "Training was canceled before its last epoch.",
    new("share of the planned epochs", 1, "of the epochs", 2, "A canceled run did not use all its epochs."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var planned = run.Settings.Training.Epochs;
        return run.Evidence.StopReason != StopReason.Canceled
            ? null
            : Threshold.Below(
                (double)run.Curve.Epochs / planned,
                $"Training was canceled after {NumberFormat.Count(run.Curve.Epochs)} of {NumberFormat.Count(planned, "epoch")}.");
    }
}
