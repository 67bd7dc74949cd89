using SequenceToy.Guards;

namespace SequenceToy.Reports.Labels;

/// <summary>A number for a chart.</summary>
internal static class ChartNumber
{
    /// <summary>The number with no more digits than can be seen; null where it is not finite.</summary>
    public static double? Of(double? value) => value is { } number && double.IsFinite(number) ? NumberFormat.Rounded(number) : null;
}
