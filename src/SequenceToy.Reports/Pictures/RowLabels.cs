namespace SequenceToy.Reports.Pictures;

/// <summary>The labeled rows of a heat map: the first row and then every n-th row.</summary>
internal static class RowLabels
{
    private const double Apart = 15;
    private static readonly int[] Strides = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500];

    /// <summary>Returns the number of rows per label.</summary>
    /// <param name="rows">The number of rows.</param>
    /// <param name="pixels">The total height of the rows in pixels.</param>
    public static int Stride(int rows, double pixels) =>
        Strides.FirstOrDefault(stride => pixels * stride / Math.Max(rows, 1) >= Apart, Math.Max(rows, 1));

    /// <summary>Returns the labeled rows, counted from 0.</summary>
    /// <inheritdoc cref="Stride"/>
    public static int[] Labelled(int rows, double pixels)
    {
        var stride = Stride(rows, pixels);
        return [.. Enumerable.Range(0, rows).Where(row => row % stride == 0)];
    }

    /// <summary>Returns the row numbers as text, counted from 1.</summary>
    public static string[] Numbers(int rows) => [.. Enumerable.Range(1, rows).Select(row => NumberFormat.Count(row))];
}
