using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Score and loss are no better than the baseline's, the loss does not fall, and there is something to learn.</summary>
internal sealed record AtBaseline() : VerdictRule(
    Verdict.NotLearning,
    "The score and the loss are about the same as the baseline's, or worse, and the loss hardly falls.",
    [BaselineCheck.Score, Loss, TrendChecks.TrainingProgress, Epochs, EpochsAtUsualRate, TrendChecks.OfRecommended, TooSlow])
{
    // The share of the squared errors that shows that there is something to learn: chance rarely causes it.
    private const double MuchLeft = 0.25;

    private static readonly Threshold Loss = new(
        "final loss, for not learning", 0.9, "of the reference loss", 1.1,
        "The loss can fall long before the share of correct predictions rises: below 90%, the network has learned something.");

    private static readonly Threshold Epochs = new(
        "epochs, to see that nothing is learned", 4, "epochs", 2, "The first epochs only bring the predictions near the mean.");

    private static readonly Threshold EpochsAtUsualRate = new(
        "epochs at the usual learning rate, to see that nothing is learned", 30, "epochs", 2,
        "With your own data, a loss can stay flat for twenty epochs and then fall.");

    private static readonly Threshold TooSlow = new(
        "usual learning rate ÷ the one used, to explain that nothing is learned", 30, "", 3,
        "A flat loss may mean that there is nothing to learn, unless a baseline is better or the learning rate is far too low.");

    public override string MeaningFor(RunMeasures run) => run.MeetsGoal
        ? $"Although the goal is reached, the score and the loss are about the same as {run.ReferenceName}'s, or worse."
        : Meaning.Replace("the baseline's", $"{run.ReferenceName}'s", StringComparison.Ordinal);

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        BaselineCheck.IsNoBetter(run),
        Loss.AtLeast(
            run.LossShare,
            $"The final training loss is {RunMeasures.InProse(NumberFormat.Percent(run.LossShare))} of {run.ReferenceName}'s loss."),
        TrendChecks.TrainingNoLongerFalls(run),
        .. TrendChecks.EnoughOfRecommended(run) is { } share ? [share] : (Check[])[],
        FewestEpochs(run).AtLeast(
            run.Curve.Epochs,
            $"Training had {NumberFormat.Count(run.Curve.Epochs, "epoch")} (minimum for this verdict: "
            + $"{NumberFormat.Number(FewestEpochs(run).Value)})."),
        .. SomethingToLearn(run),
    ];

    private static Threshold FewestEpochs(RunMeasures run) =>
        !run.HasOwnSamples || IsFlatLossExplained(run) ? Epochs : EpochsAtUsualRate;

    // A far too low learning rate or squeezed inputs explain a flat loss after few epochs.
    private static bool IsFlatLossExplained(RunMeasures run) => SpreadCheck.AreInputsSqueezed(run)
        || UsualLearningRate.Of(run) >= TooSlow.Value * run.Settings.Training.LearningRate;

    private static IEnumerable<Check> SomethingToLearn(RunMeasures run)
    {
        // A better baseline shows that there is something to learn; so does a regression that predicts the network's errors.
        if (run.HasOwnSamples && run.ErrorLeftOf(run.Evidence.Baseline) > BaselineCheck.Score.Value
            && ResidualCheck.Share(run) < MuchLeft)
        {
            var ratio = UsualLearningRate.Of(run) / run.Settings.Training.LearningRate;
            yield return TooSlow.AtLeast(
                ratio, $"The usual learning rate is {NumberFormat.Number(ratio)} times the one used.");
        }
    }
}
