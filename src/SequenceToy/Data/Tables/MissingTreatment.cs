using System.Diagnostics;

namespace SequenceToy.Data.Tables;

/// <summary>Treats missing values as the options say.</summary>
internal static class MissingTreatment
{
    /// <summary>The ways to treat missing values, for messages.</summary>
    private const string Choice =
        "Say what to do: Missing = MissingValues.DropRow, FillPrevious, FillMean or Mask (--missing drop, previous, mean or mask).";

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
                throw Missing(rows, first, index);
            case MissingValues.FillPrevious:
                return first > 0 ? column.With(Previous(values)) : throw Problem(
                    "is missing, and no row before it has a value to fill it with. Choose another treatment of missing values.");
            case MissingValues.FillMean:
                return column.Kind == ColumnKind.Number ? column.With(Mean(values)) : throw Problem(
                    "is missing, and only numbers have a mean. Choose another treatment of missing values.");
            case MissingValues.Mask:
                return column;
            default:
                throw new UnreachableException($"Unknown treatment of missing values: {rows.Options.Missing}.");
        }

        CsvFormatException Problem(string problem) => rows.Problem(rows.Rows[first].Line, index, problem);
    }

    /// <summary>Creates the exception for a missing value.</summary>
    public static CsvFormatException Missing(CsvRows rows, int row, int column)
    {
        var (line, fields) = rows.Rows[row];
        var text = fields[column];
        var found = text.Length == 0 ? "an empty field" : PrintableText.Quoted(text);
        return rows.Problem(line, column, $"a value is missing ({found}). {Choice}"
            + (text.Length == 0 ? "" : " If the text is a value: name others in MissingTexts (--missing-text)."));
    }

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
