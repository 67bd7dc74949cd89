using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The learning rate is far below the usual one, and the loss has fallen little.</summary>
internal sealed record LearningRateTooLow() : FindingRule(
    FindingKind.LearningRateTooLow,
    "The learning rate is far below the usual one for such networks, and the loss has fallen little.",
    new(
        "usual learning rate ÷ the one used", 30, "", 3,
        "A rate ten times below the usual one is only slow; thirty times below needs about thirty times the epochs."))
{
    // A loss below half the baseline's has fallen well, whatever the rate.
    private const double FellWell = 0.5;

    public override Check? On(RunMeasures run, Verdict verdict)
    {
        var (rate, usual) = (run.Settings.Training.LearningRate, UsualLearningRate.Of(run));
        return verdict is Verdict.Learned or Verdict.Diverged || run.LossShare < FellWell || HasSettled(run)
            ? null
            : Threshold.AtLeast(
                usual / rate,
                $"The learning rate of {NumberFormat.Number(rate)} is too low; the usual rate is {NumberFormat.Number(usual)}.");
    }

    // Better than the baseline and no longer falling: a higher rate would find the same.
    private static bool HasSettled(RunMeasures run) => BaselineCheck.Score.Below(run.LossShare, "").Holds
        && TrendChecks.EpochsEnough(run).Holds && TrendChecks.NoLongerFalls(run).Holds;
}
