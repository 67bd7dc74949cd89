using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>No better than the baseline, by score and by loss.</summary>
internal sealed record AtBaseline() : VerdictRule(
    Verdict.NotLearning, "No better than the guess, or hardly, by its score and by its loss.", [BaselineCheck.Score, Loss])
{
    private static readonly Threshold Loss = new(
        "share of the guess's loss", 0.9, "of the guess's loss", 1.1,
        "A loss can fall long before a share of right answers moves: below nine tenths something has been found.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        BaselineCheck.IsNoBetter(run),
        Loss.AtLeast(run.LossShare, $"The training loss ends at {NumberFormat.Percent(run.LossShare)} of that of guessing."),
    ];
}
