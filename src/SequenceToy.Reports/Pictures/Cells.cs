namespace SequenceToy.Reports.Pictures;

/// <summary>Two-dimensional arrays filled by a function.</summary>
internal static class Cells
{
    /// <summary>Creates an array from a function.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="cell">The function that returns the value at a row and column, both counted from 0.</param>
    /// <returns>The array: [rows, columns].</returns>
    public static T[,] Of<T>(int rows, int columns, Func<int, int, T> cell)
    {
        var cells = new T[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                cells[row, column] = cell(row, column);
            }
        }

        return cells;
    }
}
