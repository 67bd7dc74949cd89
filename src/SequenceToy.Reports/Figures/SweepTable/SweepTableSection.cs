using SequenceToy.Reports.Html;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Figures;

/// <summary>The section with the sentence on the best cell and a row for each cell.</summary>
internal static class SweepTableSection
{
    private const int MaxRows = 200;

    public static ReportSection<SweepContext> Section { get; } = new("results", "Results", Of, IsOpen: true);

    public static Markup Of(SweepContext context)
    {
        var results = context.Results;
        var isCut = results.Cells.Count > MaxRows;
        var rows = isCut ? context.Ranked.Take(MaxRows) : results.Cells;
        var cut = !isCut ? ""
            : $" The best {NumberFormat.Count(MaxRows)} of {NumberFormat.Count(results.Cells.Count, "cell")} are listed, best first.";
        var columns = SweepColumns.Of(results);
        string[] first = results.Axes.Count == 0 ? ["Task"] : [];
        return Markup.Of($"<p>{results.Sentence}</p>\n")
            .Add(Tables.Table(
                "Cells",
                [
                    .. first,
                    .. columns.Select((column, i) => i < results.Axes.Count ? Phrase.Line(column.Name) : Phrase.Capitalized(column.Name)),
                ],
                rows.Select(cell => (string[])
                [
                    .. first.Select(_ => Phrase.Line(cell.Cell.ToText(results.Axes))),
                    .. columns.Select(column => Phrase.Line(column.Text(cell))),
                ])))
            .Add($"<p class=\"small\">Intervals: 95%. IQM: the mean without the lowest and the highest quarter of runs.{Cost(results)}{cut}</p>\n");
    }

    private static string Cost(SweepResults results) => !HasGoal(results) ? ""
        : " Runs that failed count as not solved. Sequences per success: those of all runs ÷ the number of runs that reached the goal.";

    private static bool HasGoal(SweepResults results) => results.Cells.Any(cell => cell.Cell.Goal is not null);
}
