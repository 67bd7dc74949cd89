namespace SequenceToy.Reports.Pictures;

/// <summary>Arrays of two dimensions, filled cell by cell.</summary>
internal static class Cells
{
    /// <summary>Fills an array.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The number of columns.</param>
    /// <param name="cell">The value at a row and a column, both from 0.</param>
    /// <returns>[rows, columns].</returns>
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
