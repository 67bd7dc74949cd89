using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Reads fields of a CSV file as numbers, one by one, and checks that they keep their differences as 32-bit numbers.</summary>
/// <param name="rows">The file.</param>
/// <param name="marks">The way its numbers are written.</param>
internal sealed class NumberFields(CsvRows rows, DecimalMarks marks)
{
    /// <summary>Returns a field as a finite number in double precision.</summary>
    /// <exception cref="CsvFormatException">It is missing, no number, or has two readings.</exception>
    public double Number(int row, int column)
    {
        var (line, fields) = rows.Rows[row];
        var text = fields[column];
        if (marks.Problem is { } problem && text.AsSpan().ContainsAny('.', ',') && DecimalMarks.IsNumberInSomeForm(text))
        {
            throw rows.Problem(line, column, problem);
        }

        return marks.Form.TryRead(text, out var number)
            ? Math.Abs(number) <= float.MaxValue
                ? number
                : throw rows.Problem(line, column, $"must be within ±3.4e38; it was {PrintableText.Quoted(text)}.")
            : throw (rows.IsMissing(text) ? MissingTreatment.Missing(
                    rows, row, column, [MissingValues.DropRow, MissingValues.FillPrevious, MissingValues.FillMean, MissingValues.Mask])
                : rows.Problem(line, column, BadNumber.Problem(text, marks.Form)));
    }

    /// <summary>Returns a field as a target of the given kind.</summary>
    public float Target(int row, int column, TargetSpec target)
    {
        var value = (float)Number(row, column);
        return target.Kind switch
        {
            TargetKind.Class when value < 0 || value >= target.Size || value != MathF.Truncate(value) =>
                throw Wrong(FormattableString.Invariant($"a class from 0 to {target.Size - 1}")),
            TargetKind.ClassSet when value is not (0 or 1) => throw Wrong("0 or 1"),
            TargetKind.Number or TargetKind.Class or TargetKind.ClassSet => value,
            _ => throw new UnreachableException($"Unknown kind of target: {target.Kind}."),
        };

        CsvFormatException Wrong(string allowed) => rows.Problem(
            rows.Rows[row].Line, column, $"must be {allowed}; it was {PrintableText.Quoted(rows.Rows[row].Fields[column])}.");
    }

    /// <summary>Throws when the numbers of a column, or those of a feature, lose their differences as 32-bit numbers.</summary>
    /// <param name="order">The rows in the order of the steps, with fields that are numbers.</param>
    /// <param name="columns">The columns of the numbers.</param>
    /// <param name="features">The number of columns per step.</param>
    public void CheckDigits(IReadOnlyList<int> order, int[] columns, int features)
    {
        for (var first = 0; first < columns.Length; first++)
        {
            CheckDigits(order, [columns[first]]);
            if (first < features && columns.Length > features)
            {
                CheckDigits(order, [.. columns.Where((_, index) => index % features == first)]);
            }
        }
    }

    private void CheckDigits(IReadOnlyList<int> order, int[] columns)
    {
        var digits = new CsvDigits();
        foreach (var row in order)
        {
            foreach (var column in columns)
            {
                // What is missing is treated or refused where it is read.
                if (!rows.IsMissing(rows.Rows[row].Fields[column]))
                {
                    digits.Add(Number(row, column), rows.Rows[row].Line, column);
                }
            }
        }

        if (digits.FirstLost() is var (lostLine, lostColumn, value, smallest))
        {
            throw rows.Problem(
                lostLine, lostColumn, string.Create(
                    CultureInfo.InvariantCulture,
                    $"must keep its differences when read as a 32-bit number; {value} was read as {(double)(float)value}. ")
                + string.Create(
                    CultureInfo.InvariantCulture,
                    $"Subtract the same number, such as {Math.Floor(smallest)}, from all values of the column in the file."));
        }
    }
}
