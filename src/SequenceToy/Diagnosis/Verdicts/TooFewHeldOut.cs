using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>Own data with so few held-out sequences that the network may be better or worse than the baseline.</summary>
internal sealed record TooFewHeldOut() : OwnDataRule(
    Verdict.CannotTell,
    "The held-out samples are too few to tell whether the network is better than the baseline.",
    [SequenceCount.Enough, AdvantageCheck.Known])
{
    /// <summary>Fewer sequences than this show nothing, however large the difference.</summary>
    private const int Fewest = 5;

    public override string MeaningFor(RunMeasures run) =>
        $"The held-out samples ({NumberFormat.Count(run.Evidence.Test.Sequences)}) are too few to tell whether the network is better than "
        + $"the baseline; about {NumberFormat.Count((int)SequenceCount.Enough.Value)} are needed.";

    protected override IReadOnlyList<Check> JudgeOwnData(RunMeasures run)
    {
        var sequences = run.Evidence.Test.Sequences;
        return
        [
            SequenceCount.Enough.Below(
                sequences,
                $"The score was measured on {NumberFormat.Count(sequences, "sequence")} "
                + $"({NumberFormat.Number(SequenceCount.Enough.Value)} are enough to compare the network with the baseline)."),
            AdvantageCheck.IsUnknown(run, Fewest),
        ];
    }
}
