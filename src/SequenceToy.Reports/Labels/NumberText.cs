using SequenceToy.Guards;
using SequenceToy.Inspection.Influence;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Labels;

/// <summary>The former names of <see cref="NumberFormat"/>, while the reports are being moved.</summary>
internal static class NumberText
{
    public static string Number(double value) => NumberFormat.Number(value);

    public static string Fixed(double value, int decimals) => NumberFormat.Fixed(value, decimals);

    public static string Count(long value) => NumberFormat.Count(value);

    public static string Counted(long value, string thing) => NumberFormat.Count(value, thing);

    public static string Percent(double share) => NumberFormat.FixedPercent(share, 1);

    public static string Influence(double share) => NumberFormat.FixedPercent(share, 1, StepInfluence.IgnoredBelow);

    public static string Share(double share) => NumberFormat.Percent(share);

    public static string UpTo(double limit, double value) => NumberFormat.UpTo(limit, value);

    public static string Ordinal(int value) => NumberFormat.Ordinal(value);

    public static string Range(LengthRange lengths) => NumberFormat.Range(lengths.Shortest, lengths.Longest);

    public static string Seconds(double seconds) => NumberFormat.Seconds(seconds);

    /// <summary>A number for a chart: no more digits than can be seen; null where it is not finite.</summary>
    public static double? Point(double? value) => value is { } number && double.IsFinite(number) ? NumberFormat.Rounded(number) : null;
}
