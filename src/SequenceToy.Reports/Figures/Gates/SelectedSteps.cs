namespace SequenceToy.Reports.Figures;

/// <summary>Which steps of a sequence, and which units of a layer, have a column and a row of their own.</summary>
internal static class SelectedSteps
{
    /// <summary>How many units have a row of their own.</summary>
    public const int MaxUnits = 48;

    // Of a longer sequence both ends have as many columns.
    private const int MaxColumns = 121;

    /// <summary>All steps of a sequence, or of a long one both ends, with −1 for the gap between.</summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="most">The largest number of columns, the gap among them.</param>
    public static int[] Of(int steps, int most = MaxColumns) => steps <= most
        ? [.. Enumerable.Range(0, steps)]
        : [.. Enumerable.Range(0, (most - 1) / 2), -1, .. Enumerable.Range(steps - (most / 2), most / 2)];

    /// <summary>How the steps are labeled: from 1.</summary>
    public static string[] Labels(int[] steps) => Array.ConvertAll(steps, step => step < 0 ? "…" : NumberFormat.Count(step + 1));

    /// <summary>All units of a layer, or of many every second, third … from the first.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="most">How many may be shown.</param>
    public static int[] Units(int count, int most = MaxUnits) =>
        [.. Enumerable.Range(0, count).Where(unit => unit % Stride(count, most) == 0)];

    /// <summary>Which units are shown, in words; nothing where it is all of them.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="most">How many may be shown.</param>
    public static string LeftOut(int count, int most = MaxUnits) => Stride(count, most) switch
    {
        1 => "",
        2 => $" Of {NumberFormat.Count(count)} units every second is shown, from the first.",
        3 => $" Of {NumberFormat.Count(count)} units every third is shown, from the first.",
        var stride => $" Of {NumberFormat.Count(count)} units every {NumberFormat.Ordinal(stride)} is shown, from the first.",
    };

    private static int Stride(int count, int most) => (count + most - 1) / most;
}
