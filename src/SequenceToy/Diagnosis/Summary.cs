using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Evaluation;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis;

/// <summary>A diagnosis in one sentence.</summary>
internal static class Summary
{
    public static string Of(RunMeasures run, VerdictRule rule)
    {
        var evidence = run.Evidence;
        var on = evidence.ScoredOn switch { EvaluatedOn.Test => run.IsMostlySeen ? "drawn" : "fresh", EvaluatedOn.Validation => "validation", _ => "training" };
        var goal = evidence.Goal is { } known ? $", the goal is {known.Limit}" : "";
        if (!evidence.AnswersVary)
        {
            return $"{Capitalised(rule.Verdict.Words())}: {Uncapitalised(rule.Meaning)}";
        }

        var (metric, score) = (evidence.Metric, evidence.Test);
        return $"{Capitalised(rule.Verdict.Words())}: {Uncapitalised(rule.Meaning).TrimEnd('.')}; {metric.Words()} {run.Text(score)}{run.OfWorstAnswer} on {ScoreText.Count(score.Sequences, $"{on} sample")}{goal}, guessing scores {metric.Format(evidence.Guess)}.";
    }

    private static string Uncapitalised(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Capitalised(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
