using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: better than every baseline, but far worse on held-out samples than in training, and the samples differ.</summary>
/// <remarks>Comes after the rules for memorized samples, which hold unless the held-out targets are outside the trained range.</remarks>
internal sealed record HeldOutDiffers() : OwnDataRule(
    Verdict.CannotTell,
    "The network is better than every baseline, but held-out samples differ from the training samples, with an error twice as large.",
    [AdvantageCheck.Better, ResidualCheck.Left, GapChecks.Gap, GapChecks.Noise])
{
    public override string MeaningFor(RunMeasures run) =>
        $"{AdvantageCheck.OfAll(run)}. But the held-out samples differ from the training samples, and their error is much larger.";

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
        [AdvantageCheck.IsBetterThanAll(run), ResidualCheck.IsNothingLeft(run), .. GapChecks.Of(run)];
}
