using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>All right answers are the same.</summary>
internal sealed record ConstantAnswers() : VerdictRule(
    Verdict.NotLearning, "The right answer is always the same: there is nothing to learn, or nothing to tell it by.", [Different])
{
    private static readonly Threshold Different = new(
        "different right answers", 2, "answers", 2, "With one answer for all there is nothing to tell sequences apart by.");

    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        run.Evidence.AnswersVary
            ? Different.Below(double.MaxValue, "Not all right answers are the same.")
            : Different.Below(1, "The right answer is always the same: whoever says it has learned nothing about the sequences."),
    ];
}
