using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Short of the goal after too few epochs to see a trend.</summary>
internal sealed record TooFewEpochs() : VerdictRule(
    Verdict.StillLearning, "Short of the goal after so few epochs that nothing can be said of a trend.", [TrendChecks.Epochs])
{
    /// <summary>Little better than undecided.</summary>
    public override double MaxConfidence => 0.6;

    public override IReadOnlyList<Check> Judge(RunMeasures run) => [TrendChecks.TooFewEpochs(run)];
}
