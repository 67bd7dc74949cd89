using SequenceToy.Diagnosis.Measures;
using SequenceToy.Diagnosis.Verdicts;

namespace SequenceToy.Diagnosis;

/// <summary>Builds the summary sentences of a diagnosis.</summary>
internal static class Summary
{
    public static string Of(RunMeasures run, VerdictRule rule)
    {
        var evidence = run.Evidence;
        var meaning = Uncapitalized(rule.MeaningFor(run));
        var verdict = Capitalized(rule.Verdict.ToText());

        // Without a spread of the targets, the score is undefined.
        if (!evidence.TargetsVary || (!double.IsFinite(evidence.Test.Value) && evidence.Data?.HeldOutTargetsVary == false))
        {
            return $"{verdict}: {meaning}";
        }

        var (metric, score) = (evidence.Metric, evidence.Test);
        var reached = run.MeetsGoal && rule.Verdict != Verdict.Learned ? " (reached)" : "";
        var goal = evidence.Goal is { } known ? $" the goal is {known.Limit}{reached};" : "";
        var strongest = run.HasOwnSamples && evidence.BaselineName.Length > 0 ? "strongest " : "";
        return $"{verdict}: {meaning} {run.ScoreSentence(score)}{run.WorstTargetText} on "
            + $"{NumberFormat.Count(score.Sequences, $"{run.SamplesName} sample")};{goal} "
            + $"the {strongest}baseline{BaselineCheck.NameOf(evidence)} scores {metric.Format(evidence.Baseline)}.";
    }

    private static string Uncapitalized(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
    private static string Capitalized(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
