using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The predictions repeat the last input value and are no more accurate than it.</summary>
internal sealed record LagCopy() : FindingRule(
    FindingKind.LagCopy,
    "The predictions follow the last input value more closely than the target, and are no more accurate than that value.",
    new(
        "variance of the predictions unexplained by the targets ÷ by the last value", 4, "", 2,
        "At four, the predictions are twice as far from the targets as from the last value; chance rarely causes that."))
{
    // Correlations of fewer sequences are unreliable.
    private const int MinSequences = 12;
    private const double Copied = 0.9;

    // The error of a copy is that of the last value; predictions at their limits follow it, too, but far from it.
    private const double FarFromIt = 1.2;

    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Data?.LastValue is not { WithLastValue: >= Copied } match || run.Evidence.Test.Sequences < MinSequences
            || match.ErrorRatio < BaselineCheck.Score.Value || match.ErrorRatio > FarFromIt)
        {
            return null;
        }

        var (copied, right) = (match.WithLastValue, match.WithTarget);
        return Threshold.AtLeast(
            (1 - (right * right)) / (1 - (copied * copied)),
            $"The predictions repeat the last value of input feature {NumberFormat.Count(match.Feature + 1)}: their correlation is "
            + $"{NumberFormat.UpTo(1, copied)} with it and {NumberFormat.UpTo(1, right)} with the targets. Their error is "
            + $"{NumberFormat.Percent(Math.Round(match.ErrorRatio, 3))} of that of the last value.");
    }
}
