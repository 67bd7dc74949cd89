using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace SequenceToy.Data.Tables;

/// <summary>Says in plain text how a table was understood.</summary>
internal static class TableText
{
    private const int MostLabels = 10;
    private const int LongestText = 40;
    private const int LongestProblem = 400;

    public static string Of(DataTable table)
    {
        var text = new StringBuilder()
            .Append(PrintableText.Of(table.File, 200)).Append(": ").Append(NumberFormat.Count(table.Rows, "row")).Append(", ")
            .AppendLine(NumberFormat.Count(table.Columns.Count, "column"))
            .Append("  delimiter ").Append(CsvCharacters.Shown(table.Delimiter.Value)).Append(" (").Append(table.Delimiter.Reason)
            .Append("), decimal mark ").Append(CsvCharacters.Shown(table.DecimalMark.Value)).Append(" (")
            .Append(table.DecimalMark.Reason).Append("), encoding ").Append(table.Encoding.Value).Append(" (")
            .Append(table.Encoding.Reason).Append(')');
        foreach (var column in table.Columns)
        {
            text.AppendLine().Append("  ").Append(Of(column));
        }

        return text.Replace(Environment.NewLine, "\n").ToString();
    }

    public static string Of(TableColumn column)
    {
        var missing = column.Missing == 0 ? "" : $"; {NumberFormat.Count(column.Missing)} missing";
        var line = column.ProblemLine is { } at ? $"line {NumberFormat.Count(at)}: " : "";
        var problem = column.Problem is null ? "" : $"; problem: {line}{PrintableText.Of(column.Problem, LongestProblem)}";
        var notes = string.Concat(column.Notes.Select(note => $"; note: {PrintableText.Of(note, LongestProblem)}"));
        var between = column.FirstTexts.Any(text => text.Contains(',', StringComparison.Ordinal)) ? "; " : ", ";
        var name = column.Name.Length > 0 ? PrintableText.Quoted(column.Name)
            : $"column {NumberFormat.Count(column.Position)}, whose name is empty";
        return $"{name}: {Values(column)}{missing} ({column.Reason}); first "
            + $"{string.Join(between, column.FirstTexts.Select(text => PrintableText.Of(text, LongestText)))}{notes}{problem}";
    }

    private static string Values(TableColumn column) => column.Kind switch
    {
        ColumnKind.Number when column.Minimum is { } smallest =>
            $"numbers from {NumberFormat.Number(smallest, column.Maximum!.Value)} to {NumberFormat.Number(column.Maximum.Value, smallest)}"
            + (column.Offset == 0 ? "" : $", read as differences from {column.Offset.ToString(CultureInfo.InvariantCulture)}"),
        ColumnKind.Number => "numbers",
        ColumnKind.Category => $"{NumberFormat.Count(column.Labels.Count, "label")}: "
            + string.Join(", ", column.Labels.Take(MostLabels).Select(label => PrintableText.Of(label, LongestText)))
            + (column.Labels.Count > MostLabels ? " …" : ""),
        ColumnKind.Time when column.Minimum is null => "times",
        ColumnKind.Time => $"times from {Time(column.Minimum)} to {Time(column.Maximum)}, "
            + (column.Step is { } step ? $"step {step}" : "no constant step"),
        _ => throw new UnreachableException($"Unknown kind of column: {column.Kind}."),
    };

    private static string Time(double? seconds) => seconds is { } value
        ? new TimeFormat("yyyy-MM-dd HH:mm:ss").Text(TableColumn.TimeOf(value)).Replace(" 00:00:00", "", StringComparison.Ordinal)
        : "none";
}
