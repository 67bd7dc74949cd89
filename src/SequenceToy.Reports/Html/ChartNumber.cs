namespace SequenceToy.Reports.Html;

/// <summary>Numbers for the charts of the page, rounded to the visible digits.</summary>
internal static class ChartNumber
{
    private const double JustBelow = 99.99;

    /// <summary>Returns the rounded number; null when it is not finite.</summary>
    public static double? Of(double? value) => value is { } number && double.IsFinite(number) ? NumberFormat.Rounded(number) : null;

    /// <summary>Returns a score in the unit of its axis: a share in percent. A share below 1 never becomes 100.</summary>
    public static double? Of(Metric metric, double? score) =>
        !metric.IsShare() ? Of(score) : score < 1 ? Math.Min(Of(100 * score)!.Value, JustBelow) : Of(100 * score);
}
