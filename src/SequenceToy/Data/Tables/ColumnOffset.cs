using System.Globalization;

namespace SequenceToy.Data.Tables;

/// <summary>Finds the number to subtract so that the values of a feature or target keep their differences as 32-bit numbers.</summary>
internal static class ColumnOffset
{
    /// <summary>Returns the offset; 0 when none is needed.</summary>
    /// <param name="rows">The file.</param>
    /// <param name="columns">The columns of the feature, one per step in a row.</param>
    /// <param name="order">The rows in the order of the steps.</param>
    /// <param name="values">The values of each column, NaN where missing: [columns][rows].</param>
    /// <exception cref="CsvFormatException">The values lose their differences with an offset, too.</exception>
    public static double Of(CsvRows rows, int[] columns, IReadOnlyList<int> order, double[][] values)
    {
        if (FirstLost(0) is not { } lost)
        {
            return 0;
        }

        var offset = Math.Floor(lost.Smallest);
        return FirstLost(offset) is not { } still
            ? offset
            : throw rows.Problem(
                rows.Rows[still.Line].Line, still.Column, string.Create(
                    CultureInfo.InvariantCulture,
                    $"must keep its differences when read as a 32-bit number; {still.Value + offset} does not, even less {offset}. ")
                + "Subtract a number from each sequence, or multiply very small numbers, in the file.");

        // Each column alone, then all as the steps follow each other.
        (int Line, int Column, double Value, double Smallest)? FirstLost(double subtracted) =>
            Enumerable.Range(0, columns.Length).Select(index => Lost([index], subtracted)).FirstOrDefault(found => found is not null)
            ?? (columns.Length > 1 ? Lost([.. Enumerable.Range(0, columns.Length)], subtracted) : null);

        (int Line, int Column, double Value, double Smallest)? Lost(int[] some, double subtracted)
        {
            var digits = new CsvDigits();
            foreach (var row in order)
            {
                foreach (var index in some)
                {
                    if (!double.IsNaN(values[index][row]))
                    {
                        digits.Add(values[index][row] - subtracted, row, columns[index]);
                    }
                }
            }

            return digits.FirstLost(isShifted: subtracted != 0);
        }
    }
}
