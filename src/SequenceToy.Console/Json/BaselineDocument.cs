using System.Text.Json;
using SequenceToy.Metrics;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a baseline.</summary>
/// <param name="Name">The name, such as <c>last value</c>.</param>
/// <param name="Rule">The rule that makes the predictions, as a sentence.</param>
/// <param name="Scores">The scores: by metric, or a whole object of scores.</param>
internal sealed record BaselineDocument(string Name, string Rule, object Scores)
{
    public static BaselineDocument Of(BaselineScores baseline) => new(baseline.Name, baseline.Rule, baseline.Scores);

    /// <summary>Returns the document of a task's baseline, with its exact scores; null without one.</summary>
    public static BaselineDocument? Of(Baseline? baseline) => baseline is null ? null : new(
        "rule without memory",
        baseline.Rule,
        baseline.Scores.ToDictionary(
            score => JsonNamingPolicy.CamelCase.ConvertName(score.Metric.ToString()), score => score.Value, StringComparer.Ordinal));
}
