namespace SequenceToy.Reports.Pictures;

/// <summary>Which rows of a band of cells are labeled: the first, and from there on at one stride.</summary>
internal static class RowLabels
{
    private const double Apart = 15;
    private static readonly int[] Strides = [1, 2, 3, 4, 5, 10, 20, 25, 50, 100, 200, 250, 500];

    /// <summary>Every how many rows there is a label.</summary>
    /// <param name="rows">How many rows.</param>
    /// <param name="pixels">How high they are together.</param>
    public static int Stride(int rows, double pixels) =>
        Strides.FirstOrDefault(stride => pixels * stride / Math.Max(rows, 1) >= Apart, Math.Max(rows, 1));

    /// <summary>The rows that are labeled, from 0.</summary>
    /// <inheritdoc cref="Stride"/>
    public static int[] Labelled(int rows, double pixels)
    {
        var stride = Stride(rows, pixels);
        return [.. Enumerable.Range(0, rows).Where(row => row % stride == 0)];
    }

    /// <summary>The numbers of so many rows, from 1.</summary>
    public static string[] Numbers(int rows) => [.. Enumerable.Range(1, rows).Select(row => NumberFormat.Count(row))];
}
