namespace SequenceToy.Sweeps.Statistics;

/// <summary>Reads the median off a Kaplan–Meier curve, as R's <c>survfit</c> does.</summary>
/// <remarks>The median and the ends of its interval are the costs at which the curve and the ends of its band cross one half. A stretch at
/// exactly one half gives its middle. Source: R. Brookmeyer and J. Crowley, A Confidence Interval for the Median Survival Time, Biometrics
/// 38 (1982), DOI 10.2307/2530286.</remarks>
internal static class MedianCost
{
    private const double Half = 0.5;

    // Rounding of the product; the same as R's.
    private const double Rounding = 1.5e-8;

    public static Estimate Of(IReadOnlyList<KaplanMeierPoint> points, double confidence)
    {
        // Where the curve is 0, its band is unknown.
        KaplanMeierPoint[] banded = [.. points.Where(point => point.Unsolved.Value > 0)];
        var median = Crossing(points, estimate => estimate.Value);
        var low = Crossing(banded, estimate => estimate.Low);
        return new Estimate(median, double.IsFinite(low) ? low : 0, Crossing(banded, estimate => estimate.High), confidence);
    }

    // Infinite where there is none.
    private static double Crossing(IReadOnlyList<KaplanMeierPoint> points, Func<Estimate, double> level)
    {
        KaplanMeierPoint[] below = [.. points.Where(point => level(point.Unsolved) < Half + Rounding)];
        if (below.Length == 0)
        {
            return double.PositiveInfinity;
        }

        var first = level(below[0].Unsolved);
        return Math.Abs(first - Half) < Rounding && Array.Find(below, point => level(point.Unsolved) < first) is { } next
            ? (below[0].Cost + next.Cost) / 2
            : below[0].Cost;
    }
}
