using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>Treats missing values as the options say.</summary>
internal static class MissingTreatment
{
    /// <summary>Returns the rows without those to drop.</summary>
    public static CsvRows Drop(CsvRows rows, int[] columns)
    {
        return rows.Options.Missing == MissingValues.DropRow && rows.Rows.Any(IsIncomplete)
            ? rows.With([.. rows.Rows.Where(row => !IsIncomplete(row))])
            : rows;

        bool IsIncomplete((int Line, string[] Fields) row) => Array.Exists(columns, column => rows.IsMissing(row.Fields[column]));
    }

    /// <summary>Returns a column without missing values; with <see cref="MissingValues.Mask"/> they stay NaN.</summary>
    /// <exception cref="CsvFormatException">A value is missing and cannot be treated.</exception>
    public static TableColumn Fill(CsvRows rows, int index, TableColumn column)
    {
        if (column.Missing == 0)
        {
            return column;
        }

        double[] values = [.. column.Values];
        var first = Array.FindIndex(values, double.IsNaN);
        switch (rows.Options.Missing)
        {
            case MissingValues.Refuse or MissingValues.DropRow:
                throw Refused();
            case MissingValues.FillPrevious:
                return first > 0 ? column.With(Previous(values)) : throw Refused("No row before it has a value to fill it with.");
            case MissingValues.FillMean:
                return column.Kind == ColumnKind.Number ? column.With(Mean(values)) : throw Refused("Only numbers have a mean.");
            case MissingValues.Mask:
                return column;
            default:
                throw new UnreachableException($"Unknown treatment of missing values: {rows.Options.Missing}.");
        }

        CsvFormatException Refused(string reason = "") => Missing(
            rows, first, index,
            [
                MissingValues.DropRow, .. first > 0 ? (MissingValues[])[MissingValues.FillPrevious] : [],
                .. column.Kind == ColumnKind.Number ? (MissingValues[])[MissingValues.FillMean] : [], MissingValues.Mask,
            ], reason);
    }

    /// <summary>Creates the exception for a missing value.</summary>
    /// <param name="rows">The file.</param>
    /// <param name="row">The row of the value.</param>
    /// <param name="column">The column of the value.</param>
    /// <param name="helpful">The treatments that can help; the one already given is not offered again.</param>
    /// <param name="reason">The reason why the treatment given does not help, as a sentence.</param>
    public static CsvFormatException Missing(
        CsvRows rows, int row, int column, IReadOnlyList<MissingValues> helpful, string reason = "")
    {
        var (line, fields) = rows.Rows[row];
        var text = fields[column];
        var found = text.Length == 0 ? "an empty field" : PrintableText.Quoted(text);
        MissingValues[] offered = [.. helpful.Where(treatment => treatment != rows.Options.Missing)];
        string[] sentences =
        [
            $"a value is missing ({found}).", reason,
            offered.Length == 0 ? "Complete it in the file, or remove its rows."
                : $"Say what to do: Missing = MissingValues.{OneOf(offered, treatment => treatment.ToString())} "
                + $"(--missing {OneOf(offered, Typed)}).",
            text.Length == 0 ? "" : "If the text is a value: name others in MissingTexts (--missing-text).",
        ];
        return rows.Problem(line, column, string.Join(' ', sentences.Where(sentence => sentence.Length > 0)));
    }

    private static string OneOf(MissingValues[] treatments, Func<MissingValues, string> text) => treatments.Length == 1
        ? text(treatments[0])
        : $"{string.Join(", ", treatments[..^1].Select(text))} or {text(treatments[^1])}";

    private static string Typed(MissingValues treatment) => treatment switch
    {
        MissingValues.Refuse => "refuse",
        MissingValues.DropRow => "drop",
        MissingValues.FillPrevious => "previous",
        MissingValues.FillMean => "mean",
        MissingValues.Mask => "mask",
        _ => throw new UnreachableException($"Unknown treatment of missing values: {treatment}."),
    };

    private static double[] Previous(double[] values)
    {
        for (var row = 1; row < values.Length; row++)
        {
            values[row] = double.IsNaN(values[row]) ? values[row - 1] : values[row];
        }

        return values;
    }

    private static double[] Mean(double[] values)
    {
        var mean = values.Where(value => !double.IsNaN(value)).Average();
        return [.. values.Select(value => double.IsNaN(value) ? mean : value)];
    }
}
