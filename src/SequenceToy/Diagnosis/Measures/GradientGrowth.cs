namespace SequenceToy.Diagnosis.Measures;

/// <summary>The growth of the gradient with the distance from the target's step, over the steps that the target may depend on.</summary>
/// <param name="Factor">The growth from the nearest to the farthest step that the target may depend on. The near and the far half of these
/// steps may grow at different rates; the lower rate counts.</param>
/// <param name="Nearest">The lag of the nearest such step, in steps before the target's step.</param>
/// <param name="Farthest">The lag of the farthest such step.</param>
/// <remarks>
/// An exploding gradient grows by about the same factor per step. A network that ignores the last steps has a single rise instead, which
/// the slower half does not show. The pace of each half is the median of the slopes between its steps (Theil and Sen).
/// </remarks>
internal sealed record GradientGrowth(double Factor, int Nearest, int Farthest)
{
    private const int MinLags = 6;
    private const int MaxLags = 200;
    private const double Smallest = 1e-30;

    /// <summary>Returns the growth; null for fewer than six relevant steps.</summary>
    public static GradientGrowth? Of(RunMeasures run)
    {
        var lags = run.MayMatter.ToArray();
        if (lags.Length < MinLags)
        {
            return null;
        }

        // Evenly thinned out: the slopes are as many as pairs of lags.
        var count = Math.Min(lags.Length, MaxLags);
        var some = Enumerable.Range(0, count).Select(i => lags[(int)((long)i * lags.Length / count)]).ToArray();
        var pace = Math.Min(Pace(run, some[..(some.Length / 2)]), Pace(run, some[(some.Length / 2)..]));
        return new GradientGrowth(Math.Exp(Math.Clamp(pace * (lags[^1] - lags[0]), -700, 700)), lags[0], lags[^1]);
    }

    private static double Pace(RunMeasures run, int[] lags)
    {
        double[] slopes =
        [
            .. from near in lags
               from far in lags
               where far > near
               select (Log(far) - Log(near)) / (far - near),
        ];
        Array.Sort(slopes);
        return (slopes[(slopes.Length - 1) / 2] + slopes[slopes.Length / 2]) / 2;

        double Log(int lag) => Math.Log(Math.Max(run.Evidence.GradientByLag[lag], Smallest));
    }
}
