using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>All targets are the same.</summary>
internal sealed record ConstantTargets() : VerdictRule(
    Verdict.CannotTell, "All targets are the same, so there is nothing to learn.", [Different])
{
    private static readonly Threshold Different = new(
        "different targets", 2, "targets", 2, "A single target gives the network no reason to distinguish sequences.");

    public override string MeaningFor(RunMeasures run) =>
        run.HasOwnSamples ? "All training targets are the same, so there is nothing to learn." : Meaning;

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        run.Evidence.TargetsVary
            ? Different.Below(double.MaxValue, "The targets are not all the same.")
            : Different.Below(
                1,
                $"All {(run.HasOwnSamples ? "training " : "")}targets are the same, so they can be predicted without looking at the "
                + "sequences."),
    ];
}
