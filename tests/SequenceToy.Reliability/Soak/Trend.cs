namespace SequenceToy.Reliability.Soak;

/// <summary>The slope of values over time, by least squares, with its 95% interval.</summary>
/// <remarks>Neighboring values are alike; the interval is widened for their correlation ρ, as if there were n (1 − ρ) / (1 + ρ) of them.</remarks>
internal sealed record Trend(double PerHour, double Margin, double Growth, double Mean)
{
    // Less is not worth a look.
    private const double SmallShare = 0.02;
    private const double StandardErrors = 2;

    /// <summary>True when the slope is certainly above zero and the growth is more than 2% of the mean.</summary>
    public bool IsGrowing => IsGrowingBy(SmallShare);

    /// <summary>Returns true when the slope is certainly above zero and the growth is more than a share of the mean.</summary>
    public bool IsGrowingBy(double share) => PerHour - Margin > 0 && Growth > share * Mean;

    public static Trend Of(IReadOnlyList<(double Hours, double Value)> points)
    {
        var (meanTime, mean) = (points.Average(point => point.Hours), points.Average(point => point.Value));
        var spread = points.Sum(point => (point.Hours - meanTime) * (point.Hours - meanTime));
        var slope = points.Sum(point => (point.Hours - meanTime) * (point.Value - mean)) / spread;
        var residuals = points.Select(point => point.Value - mean - (slope * (point.Hours - meanTime))).ToArray();
        var squares = residuals.Sum(residual => residual * residual);
        var correlation = squares > 0 ? Math.Clamp(residuals.Zip(residuals.Skip(1)).Sum(pair => pair.First * pair.Second) / squares, 0, 0.99) : 0;
        var freedom = Math.Max(1, (points.Count * (1 - correlation) / (1 + correlation)) - 2);
        var error = Math.Sqrt(squares / freedom / spread);
        return new Trend(slope, StandardErrors * error, slope * (points[^1].Hours - points[0].Hours), mean);
    }

    public override string ToString() =>
        FormattableString.Invariant($"{(IsGrowing ? "GROWING" : "flat")}: {PerHour:F1} ± {Margin:F1} MB per hour (95% interval), {Growth:F1} MB in the second half, mean {Mean:F0} MB");
}
