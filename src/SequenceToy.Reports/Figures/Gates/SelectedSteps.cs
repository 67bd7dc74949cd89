namespace SequenceToy.Reports.Figures;

/// <summary>The selection of steps and units that are shown in heat maps.</summary>
internal static class SelectedSteps
{
    /// <summary>The largest number of units with their own row.</summary>
    public const int MaxUnits = 48;

    // Longer sequences show this many columns of both ends.
    private const int MaxColumns = 121;

    /// <summary>Returns all steps, or both ends of a long sequence with −1 for the gap.</summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="most">The largest number of columns, including the gap.</param>
    public static int[] Of(int steps, int most = MaxColumns) => steps <= most
        ? [.. Enumerable.Range(0, steps)]
        : [.. Enumerable.Range(0, (most - 1) / 2), -1, .. Enumerable.Range(steps - (most / 2), most / 2)];

    /// <summary>Returns the labels of the steps, counted from 1.</summary>
    public static string[] Labels(int[] steps) => Array.ConvertAll(steps, step => step < 0 ? "…" : NumberFormat.Count(step + 1));

    /// <summary>Returns all units of a layer, or every second, third … of many units, starting with the first.</summary>
    /// <param name="count">The number of units.</param>
    /// <param name="most">The largest number of units shown.</param>
    public static int[] Units(int count, int most = MaxUnits) =>
        [.. Enumerable.Range(0, count).Where(unit => unit % Stride(count, most) == 0)];

    /// <summary>Returns a sentence on the units shown; empty when all are shown.</summary>
    /// <inheritdoc cref="Units" path="/param"/>
    public static string LeftOut(int count, int most = MaxUnits) => Stride(count, most) switch
    {
        1 => "",
        2 => $" Only every second unit of the {NumberFormat.Count(count)} is shown.",
        3 => $" Every third unit of the {NumberFormat.Count(count)} is shown.",
        var stride => $" Every {NumberFormat.Ordinal(stride)} unit of the {NumberFormat.Count(count)} is shown.",
    };

    private static int Stride(int count, int most) => (count + most - 1) / most;
}
