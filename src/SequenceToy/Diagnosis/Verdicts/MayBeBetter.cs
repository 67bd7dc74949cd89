using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data: clearly better than the strongest baseline on the held-out samples, but this may be chance.</summary>
internal sealed record MayBeBetter() : OwnDataRule(
    Verdict.CannotTell,
    "The held-out samples are too few to tell whether the network is better than the strongest baseline.",
    [AdvantageCheck.Better, Difference])
{
    private static readonly Threshold Difference = new(
        "difference from the strongest baseline", 0.2, "of its mean squared error", 2,
        "On few samples, a network that seems to remove 20% of the baseline's squared errors may be much better, or no better.");

    public override string MeaningFor(RunMeasures run) =>
        "The network seems better than the strongest baseline, but the held-out samples "
        + $"({NumberFormat.Count(run.Evidence.Test.Sequences)}) are too few to exclude chance.";

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run) =>
    [
        AdvantageCheck.IsNotBetter(run),
        Difference.AtLeast(
            run.ErrorLeft < run.ErrorLeftOf(run.Evidence.Baseline) ? run.Evidence.Advantage?.Mean ?? 0 : 0,
            AdvantageCheck.DifferenceSentence(run)),
    ];
}
