using System.Globalization;

namespace SequenceToy.Reports.Labels;

/// <summary>The names of targets as in the file that they were read from.</summary>
internal static class TargetNames
{
    /// <summary>Returns the names without the numbers that were subtracted: <c>meter</c> of <c>meter − 480000000</c>; null without
    /// names.</summary>
    public static IReadOnlyList<string>? Of(TargetSpec target) => target.Names is not { } names ? null
        : target.Offsets is not { } offsets ? names
        : [.. names.Select((name, i) => Without(name, offsets[i]))];

    private static string Without(string name, double offset)
    {
        var number = Math.Abs(offset).ToString(CultureInfo.InvariantCulture);
        var end = offset < 0 ? $" + {number}" : $" − {number}";
        return offset != 0 && name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name;
    }
}
