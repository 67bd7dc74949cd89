using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>Training was cancelled.</summary>
internal sealed record EndedEarly() : FindingRule(FindingKind.Cancelled, "Training was cancelled before its end.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var planned = run.Evidence[Setting.Epochs] ?? run.Curve.Epochs;
        return run.Evidence.StopReason != StopReason.Cancelled
            ? null
            : new(Thresholds.Unfinished, false, run.Curve.Epochs / Math.Max(planned, 1), FormattableString.Invariant($"Training was cancelled after {run.Curve.Epochs} of {planned:0} epochs."));
    }
}
