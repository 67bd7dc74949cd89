using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>All correct answers are the same.</summary>
internal sealed record ConstantAnswers() : VerdictRule(
    Verdict.NotLearning, "The correct answer is always the same, so there is nothing to learn.", [Different])
{
    private static readonly Threshold Different = new(
        "different correct answers", 2, "answers", 2, "A single answer gives the network no reason to distinguish sequences.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        run.Evidence.AnswersVary
            ? Different.Below(double.MaxValue, "The correct answers are not all the same.")
            : Different.Below(1, "The correct answer is always the same, so predicting it shows nothing about the sequences."),
    ];
}
