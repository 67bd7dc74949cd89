namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>All answers are the same.</summary>
internal sealed record NothingToLearn() : VerdictRule(Verdict.NotLearning, "The right answer is always the same: there is nothing to learn, or nothing to tell it by.")
{
    public override IReadOnlyList<Check> Judge(RunMeasures run) =>
    [
        new(Thresholds.DifferentAnswers, false, run.Evidence.AnswersVary ? double.MaxValue : 1, run.Evidence.AnswersVary
            ? "Not all right answers are the same."
            : "The right answer is always the same: whoever says it has learnt nothing about the sequences."),
    ];
}
