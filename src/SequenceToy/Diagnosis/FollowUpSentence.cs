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
        if (metric != run.Evidence.Metric)
        {
            return $"The suggestion was followed: {Lower(followed.What)}. Its effect is unknown, since the metric changed.";
        }

        var perfect = Skill.Perfect(metric);
        var gain = Math.Abs(perfect - before.Value) - Math.Abs(perfect - after.Value);
        var noise = Math.Sqrt(Math.Pow(before.StandardError ?? 0, 2) + Math.Pow(after.StandardError ?? 0, 2));
        var effect = double.IsNaN(gain) || Math.Abs(gain) < Reliable * noise || gain == 0 ? "made no reliable difference"
            : gain > 0 ? "helped"
            : "made the score worse";
        return $"The suggestion to {Lower(followed.What)} {effect}: {metric.ToText()} {metric.Format(before.Value)} before, "
            + $"{metric.Format(after.Value)} now.";
    }

    private static string Lower(string what) => char.ToLowerInvariant(what[0]) + what[1..];
}
