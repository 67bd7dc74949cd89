using SequenceToy.Metrics;
using SequenceToy.Reports.Words;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>Scores on other lengths and under other conditions than those trained on.</summary>
internal static class LengthsSection
{
    public static Markup? Of(ReportMaterial material)
    {
        var result = material.Result;
        if (result.ByLength.Count == 0 && result.ByCondition.Count == 0)
        {
            return null;
        }

        var metric = MetricWords.MetricOf(result);
        var section = new Markup();
        if (result.ByLength.Count > 0)
        {
            section.Add(ByLength(material, (IVariableLengthTask)result.Task!, metric));
        }

        if (result.ByCondition.Count > 0)
        {
            section.Add($"<h3>Under other conditions</h3>\n").Add(Tables.Table(
                "Scores by condition",
                ["Condition", ScoreWords.Axis(metric), "Guessing"],
                result.ByCondition.Select(condition => new[] { condition.Name, Score(condition.Scores, metric), Guess(condition.Guessing, metric) })));
        }

        return result.IsScoredInFull ? section : section.Add($"<p>The run was cancelled before all lengths and conditions were scored.</p>\n");
    }

    private static Markup ByLength(ReportMaterial material, IVariableLengthTask task, Metric metric)
    {
        var lengths = material.Result.ByLength;
        var trained = task.TrainingLengths;
        material.Charts["lengths"] = new
        {
            Axis = ScoreWords.Axis(metric),
            Unit = task.LengthUnit,
            Lengths = lengths.Select(length => length.Length),
            Scores = lengths.Select(length => ScoreWords.Point(metric, length.Scores.Find(metric))),
            Guess = lengths.Select(length => ScoreWords.Point(metric, length.Guessing[metric])),
            Trained = new[] { trained.Shortest, trained.Longest },
            IsShare = ScoreWords.IsShare(metric),
        };
        var (shortest, longest) = (lengths[0], lengths[^1]);
        var reading = $"{MetricWords.Capitalised(metric.Words())} is {Score(shortest.Scores, metric)} at length {Figures.Count(shortest.Length)} and {Score(longest.Scores, metric)} at length {Figures.Count(longest.Length)}. Trained on {Figures.Range(trained)} {task.LengthUnit}, {(trained.Shortest == trained.Longest ? "at the line" : "the shaded part")}."
            + $" Measured on {Figures.Counted(task.SamplesPerLength, "sequence")} of each of {Figures.Counted(lengths.Count, "length")}, others than the scores above{(material.Result.FirstFailingLength is { } failing ? $"; of these lengths the shortest with a wrong answer is {Figures.Count(failing)}" : "")}.";
        return Tables.Chart("lengths-chart", "lengths", $"{ScoreWords.Axis(metric)} by length ({task.LengthUnit})", reading, null, Tables.Folded("These numbers as a table", Tables.Table(
            "Scores by length",
            [$"Length ({task.LengthUnit})", ScoreWords.Axis(metric), "Guessing", "Answers"],
            lengths.Select(length => new[] { Figures.Count(length.Length), Score(length.Scores, metric), Guess(length.Guessing, metric), Figures.Count(length.Scores.Count) }))));
    }

    private static string Score(Scores scores, Metric metric) => ScoreWords.Of(metric, scores.Find(metric));

    private static string Guess(Guessing guessing, Metric metric) => ScoreWords.Of(metric, guessing[metric]);
}
