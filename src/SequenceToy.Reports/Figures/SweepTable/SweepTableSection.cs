using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with the sentence on the best cell and a row for each cell.</summary>
internal static class SweepTableSection
{
    private const int MaxRows = 200;

    public static ReportSection<SweepContext> Section { get; } = new("results", "Results", Of);

    public static Markup Of(SweepContext context)
    {
        var results = context.Results;
        var isCut = results.Cells.Count > MaxRows;
        var rows = isCut ? context.Ranked.Take(MaxRows) : results.Cells;
        var cut = !isCut ? ""
            : $" The best {NumberFormat.Count(MaxRows)} of {NumberFormat.Count(results.Cells.Count, "cell")} are listed, best first.";
        return Markup.Of($"<p>{results.Sentence}</p>\n")
            .Add(Tables.Table("Cells", [.. Header(results)], rows.Select(cell => Row(results, cell).ToArray())))
            .Add($"<p class=\"small\">Intervals: 95%. IQM: the mean without the lowest and the highest quarter of runs.{Cost(results)}{cut}</p>\n");
    }

    private static string Cost(SweepResults results) => !HasGoal(results) ? ""
        : " Runs that failed count as not solved. Sequences per success: those of all runs ÷ the number of runs that reached the goal.";

    private static bool HasGoal(SweepResults results) => results.Cells.Any(cell => cell.Cell.Goal is not null);

    private static IEnumerable<string> Header(SweepResults results) =>
    [
        .. results.Axes.Count == 0 ? ["Task"] : results.Axes.Select(axis => Phrase.Line(axis.Name)), "Runs",
        .. HasGoal(results) ? ["Reached the goal"] : Array.Empty<string>(),
        $"{(results.Metric is { } metric ? Phrase.Capitalized(metric.ToText()) : "Score")} (IQM)",
        .. HasGoal(results) ? ["Sequences per success"] : Array.Empty<string>(),
        .. results.HasFailures ? ["Failed"] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Row(SweepResults results, CellResults cell) =>
    [
        .. results.Axes.Count == 0 ? [Phrase.Line(cell.Cell.ToText(results.Axes))] : cell.Cell.Values.Select(Phrase.Line),
        NumberFormat.Count(cell.Runs.Count),
        .. HasGoal(results) ? [PercentText.Of(cell.SolvedShare)] : Array.Empty<string>(),
        SweepNumbers.Score(cell, isNamed: results.Metric is null),
        .. HasGoal(results) ? [SweepNumbers.Sequences(cell.SequencesUntilSolved)] : Array.Empty<string>(),
        .. results.HasFailures ? [NumberFormat.Count(cell.Failed)] : Array.Empty<string>(),
    ];
}
