namespace SequenceToy.Reports.Html;

/// <summary>Numbers for the charts of the page, with no more digits than can be seen.</summary>
internal static class ChartNumber
{
    private const double JustBelow = 99.99;

    /// <summary>A number; null where it is not finite.</summary>
    public static double? Of(double? value) => value is { } number && double.IsFinite(number) ? NumberFormat.Rounded(number) : null;

    /// <summary>A score in the unit of its axis: a share in percent, and just below all of them not all.</summary>
    public static double? Of(Metric metric, double? score) =>
        !metric.IsShare() ? Of(score) : score < 1 ? Math.Min(Of(100 * score)!.Value, JustBelow) : Of(100 * score);
}
