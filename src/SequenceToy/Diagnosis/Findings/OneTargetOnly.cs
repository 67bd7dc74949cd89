using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>The training targets, or the held-out targets, are all the same.</summary>
internal sealed record OneTargetOnly() : FindingRule(
    FindingKind.OneTargetOnly,
    "The training targets, or the held-out targets, are all the same.",
    new(
        "different targets in each part", 2, "targets", 2,
        "With a single training target there is nothing to learn; with a single held-out target, the score covers one case only."))
{
    public override bool IsAboutData => true;

    public override Check? On(RunMeasures run, Verdict verdict)
    {
        if (run.Evidence.Data is not { } data || (data.TrainingTargetsVary && data.HeldOutTargetsVary))
        {
            return null;
        }

        var training = $"All targets of the {NumberFormat.Count(run.Evidence.TrainingSamples, "training sequence")} are the same";
        var sequences = NumberFormat.Count(run.Evidence.Test.Sequences, $"{run.SamplesName} sequence");
        return Threshold.Below(
            1,
            data.TrainingTargetsVary
                ? $"All targets of the {sequences} are the same, although the training targets differ. The score covers this target only."
            : !data.HeldOutTargetsVary && run.Evidence.ScoredOn != EvaluatedOn.Training && IsAnother(data)
                ? $"{training}; those of the {sequences} are all another one."
            : !data.HeldOutTargetsVary && run.Evidence.ScoredOn != EvaluatedOn.Training
                ? $"{training}, and so are those of the {sequences}."
            : $"{training}, so there is nothing to learn from them.");
    }

    private static bool IsAnother(DataEvidence data) => data.UnseenClasses.Count > 0 || data.OutsideRange is { Share: > 0 };
}
