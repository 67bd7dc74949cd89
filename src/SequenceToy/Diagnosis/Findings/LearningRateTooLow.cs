using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The learning rate is too low.</summary>
internal sealed record LearningRateTooLow() : FindingRule(
    FindingKind.LearningRateTooLow,
    "The learning rate is far below what such networks are trained with.",
    new(
        "usual learning rate over this one", 30, "times", 3,
        "Ten times below the usual rate is merely slow; thirty times below needs thirty times the epochs."))
{
    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var (rate, usual) = (run.Settings.Training.LearningRate, UsualLearningRate.Of(run));
        return verdict is Verdict.Learned or Verdict.Diverged
            ? null
            : Threshold.AtLeast(
                usual / rate, $"The learning rate of {NumberFormat.Number(rate)} is too low: {NumberFormat.Number(usual)} is usual.");
    }
}
