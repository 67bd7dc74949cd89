using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The learning rate is too low.</summary>
internal sealed record RateTooLow() : FindingRule(FindingKind.LearningRateTooLow, "The learning rate is far below what such networks are trained with.")
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var (rate, usual) = (run.Evidence[Setting.LearningRate], UsualRate.Of(run));
        return verdict is Verdict.Learned or Verdict.Diverged || rate is null
            ? null
            : new(Thresholds.LowRate, true, usual / rate.Value, FormattableString.Invariant($"The learning rate of {rate:G3} is too low: {usual:G3} is usual."));
    }
}
