using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The learning rate is far below the usual one.</summary>
internal sealed record LearningRateTooLow() : FindingRule(
    FindingKind.LearningRateTooLow,
    "The learning rate is far below the usual one for such networks.",
    new(
        "usual learning rate ÷ the one used", 30, "", 3,
        "A rate ten times below the usual one is only slow; thirty times below needs about thirty times the epochs."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var (rate, usual) = (run.Settings.Training.LearningRate, UsualLearningRate.Of(run));
        return verdict is Verdict.Learned or Verdict.Diverged
            ? null
            : Threshold.AtLeast(
                usual / rate,
                $"The learning rate of {NumberFormat.Number(rate)} is too low; the usual rate is {NumberFormat.Number(usual)}.");
    }
}
