using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Labels;

/// <summary>Shares of runs in whole percent, with more digits near 0 and 100%.</summary>
internal static class PercentText
{
    /// <summary>Returns a share: <c>87%</c>.</summary>
    public static string Of(double share) => NumberFormat.RunShare(share);

    /// <summary>Returns a share with its interval: <c>87% (79% to 92%)</c>; a dash without a share.</summary>
    public static string Of(Estimate? share) => share is null ? "–" : $"{Of(share.Value)} ({Of(share.Low)} to {Of(share.High)})";
}
