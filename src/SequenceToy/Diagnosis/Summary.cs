using SequenceToy.Diagnosis.Rules;
using SequenceToy.Evaluation;
using SequenceToy.Tasks;

namespace SequenceToy.Diagnosis;

/// <summary>A diagnosis in one sentence.</summary>
internal static class Summary
{
    public static string Of(RunMeasures run, VerdictRule rule)
    {
        var evidence = run.Evidence;
        var on = evidence.ScoredOn switch { EvaluatedOn.Test => "fresh", EvaluatedOn.Validation => "validation", _ => "training" };
        var goal = evidence.Goal is { } known ? $", the goal is {known}" : "";
        return FormattableString.Invariant(
            $"{Words(rule.Verdict)}: {Uncapitalised(rule.Meaning).TrimEnd('.')}; {evidence.Metric.Words()} {evidence.Test.Value:0.####} on {evidence.Test.Sequences} {on} samples{goal}, guessing scores {evidence.Guess:0.####}.");
    }

    /// <summary>The verdict as people say it.</summary>
    public static string Words(Verdict verdict) => verdict switch
    {
        Verdict.StillLearning => "Still learning",
        Verdict.NotLearning => "Not learning",
        _ => verdict.ToString(),
    };

    private static string Uncapitalised(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
