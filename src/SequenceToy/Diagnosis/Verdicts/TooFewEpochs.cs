using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>The goal is not reached after too few epochs to see a trend.</summary>
internal sealed record TooFewEpochs() : VerdictRule(
    Verdict.StillLearning,
    "The goal, if there is one, is not reached reliably, and training had too few epochs to show a trend.",
    [TrendChecks.Epochs, TrendChecks.TrainingProgress, TrendChecks.OfRecommended, BaselineCheck.Score])
{
    /// <summary>The largest distance: few epochs never show much.</summary>
    public override double MaxDistance => 0.4;

    public override string MeaningFor(RunMeasures run) =>
        IsFarFromRecommended(run)
            ? $"{run.GoalMissed}The score is still at the baseline, but training had only a small part of the recommended epochs."
            : $"{run.GoalMissed}Training had too few epochs to show a trend.";

    public override IReadOnlyList<Check> Judge(RunMeasures run) => run.HasOwnSamples && !IsFarTooFew(run)
        ? [TrendChecks.TooFewEpochs(run), TrendChecks.TrainingStillFalls(run)]
        : IsFarFromRecommended(run)
            ? [TrendChecks.TooFewOfRecommended(run)!, BaselineCheck.IsNoBetter(run)]
            : [TrendChecks.TooFewEpochs(run)];

    private static bool IsFarFromRecommended(RunMeasures run) =>
        TrendChecks.TooFewOfRecommended(run) is { Holds: true } && BaselineCheck.IsNoBetter(run).Holds;

    // From four epochs on, a flat training loss shows a trend, unless the validation loss falls.
    private static bool IsFarTooFew(RunMeasures run) => run.Curve.BusyEpochs < 4 || TrendChecks.StillFalls(run).Holds;
}
