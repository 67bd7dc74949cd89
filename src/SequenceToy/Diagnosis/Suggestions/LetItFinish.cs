using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The epochs that were planned, for a training that was cancelled.</summary>
internal sealed record LetItFinish : Remedy
{
    public static bool Applies(RunMeasures run) => run.Evidence.StopReason == StopReason.Cancelled && run.Curve.Epochs < run.Evidence[Setting.Epochs];

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var planned = run.Evidence[Setting.Epochs]!.Value;
        return !Applies(run) ? null : new Suggestion(
            "Let it finish",
            FormattableString.Invariant($"It was cancelled after {run.Curve.Epochs} of {planned:0} epochs: what the rest would have taught is not known."),
            [new(Setting.Epochs, planned)]);
    }
}
