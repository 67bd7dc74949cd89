using System.Diagnostics;
using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis;

/// <summary>Builds the sentence on the effect of the suggestion that a run followed.</summary>
internal static class FollowUpSentence
{
    // Two standard errors of the difference between two independent scores.
    private const double Reliable = 2;

    /// <summary>Returns the sentence; null when the run followed no suggestion.</summary>
    public static string? Of(RunMeasures run)
    {
        if (run.Evidence.Followed is not { } followed)
        {
            return null;
        }

        var (metric, before, after) = (followed.Metric, followed.Before, run.Evidence.Test);
        var effect = EffectOf(run.Evidence) switch
        {
            FollowUpEffect.Unknown => null,
            FollowUpEffect.NoReliableDifference => "made no reliable difference",
            FollowUpEffect.Helped => "helped",
            FollowUpEffect.MadeWorse => "made the score worse",
            var unknown => throw new UnreachableException($"Unknown effect: {unknown}."),
        };
        return effect is null
            ? $"The suggestion was followed: {Lower(followed.What)}. Its effect is unknown, since the metric changed."
            : $"The suggestion to {Lower(followed.What)} {effect}: {metric.ToText()} {metric.Format(before.Value)} before, "
                + $"{metric.Format(after.Value)} now.";
    }

    /// <summary>Returns the effect; null when the run followed no suggestion.</summary>
    public static FollowUpEffect? EffectOf(RunEvidence evidence)
    {
        if (evidence.Followed is not { } followed)
        {
            return null;
        }

        if (followed.Metric != evidence.Metric)
        {
            return FollowUpEffect.Unknown;
        }

        var (perfect, before, after) = (Skill.Perfect(followed.Metric), followed.Before, evidence.Test);
        var gain = Math.Abs(perfect - before.Value) - Math.Abs(perfect - after.Value);
        var noise = Math.Sqrt(Math.Pow(before.StandardError ?? 0, 2) + Math.Pow(after.StandardError ?? 0, 2));
        return double.IsNaN(gain) || Math.Abs(gain) < Reliable * noise || gain == 0 ? FollowUpEffect.NoReliableDifference
            : gain > 0 ? FollowUpEffect.Helped
            : FollowUpEffect.MadeWorse;
    }

    private static string Lower(string what) => char.ToLowerInvariant(what[0]) + what[1..];
}
