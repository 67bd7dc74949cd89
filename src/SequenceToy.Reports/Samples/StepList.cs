using System.Globalization;

namespace SequenceToy.Reports.Samples;

/// <summary>The steps of sequences as text.</summary>
internal static class StepList
{
    private const int Decimals = 6;

    /// <summary>Returns the first steps: <c>1, 2, … (15 steps)</c>.</summary>
    /// <param name="steps">The number of steps.</param>
    /// <param name="most">The largest number of steps.</param>
    /// <param name="text">The function that returns a step as text.</param>
    public static string Listed(int steps, int most, Func<int, string> text) =>
        string.Join(", ", Enumerable.Range(0, Math.Min(most, steps)).Select(text))
        + (steps > most ? $", … ({NumberFormat.Count(steps)} steps)" : "");

    /// <summary>Returns a number without separators of thousands: a comma separates numbers here.</summary>
    /// <param name="value">The number, less its offset.</param>
    /// <param name="offset">The number that was subtracted: all digits are shown, because values differ in the last ones only. Default:
    /// 0, none.</param>
    public static string Plain(double value, double offset = 0) =>
        offset != 0 ? Math.Round(value + offset, Decimals).ToString(CultureInfo.InvariantCulture)
            : NumberFormat.Number(value).Replace(",", "", StringComparison.Ordinal);
}
