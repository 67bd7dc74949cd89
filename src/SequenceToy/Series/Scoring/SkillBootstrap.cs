namespace SequenceToy.Series.Scoring;

/// <summary>The interval of a skill over forecast origins, by a circular block bootstrap that keeps neighboring origins together.</summary>
/// <remarks>Source: D. N. Politis and J. P. Romano, A Circular Block-Resampling Procedure for Stationary Data, in Exploring the Limits of
/// Bootstrap (1992). Blocks are as long as the horizon, or ∛n if that is longer, since forecasts that share targets are
/// dependent.</remarks>
internal static class SkillBootstrap
{
    private const int Draws = 2000;
    private const double Tail = 0.025;

    // The interval of fewer blocks is far too narrow.
    private const int FewestBlocks = 5;

    /// <summary>Returns the 95% interval of 1 − RMSE ÷ RMSE of the baseline.</summary>
    /// <param name="own">The mean squared error of each origin, in order of time.</param>
    /// <param name="baseline">The same for the baseline.</param>
    /// <param name="horizon">The number of steps of a forecast.</param>
    /// <param name="seed">The random seed.</param>
    /// <returns>The lower and the upper end; not a number with fewer than five blocks.</returns>
    public static (double Low, double High) Interval(double[] own, double[] baseline, int horizon, int seed)
    {
        var n = own.Length;
        var block = Block(n, horizon);
        if (n < FewestOrigins(horizon))
        {
            return (double.NaN, double.NaN);
        }

        var random = SeededRandom.ForSeed(seed, RandomPurpose.Bootstrap);
        var skills = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            double errors = 0, reference = 0;
            for (var filled = 0; filled < n; filled += block)
            {
                var start = random.NextInt32(0, n - 1);
                for (var i = 0; i < Math.Min(block, n - filled); i++)
                {
                    errors += own[(start + i) % n];
                    reference += baseline[(start + i) % n];
                }
            }

            skills[draw] = Of(errors, reference);
        }

        Array.Sort(skills);
        return (skills[(int)(Tail * Draws)], skills[(int)((1 - Tail) * Draws) - 1]);
    }

    /// <summary>Returns the fewest origins that give an interval.</summary>
    public static int FewestOrigins(int horizon)
    {
        var origins = FewestBlocks * horizon;
        while (origins < FewestBlocks * Block(origins, horizon))
        {
            origins = FewestBlocks * Block(origins, horizon);
        }

        return origins;
    }

    /// <summary>Returns 1 − √(squared errors ÷ those of the baseline): 1 is perfect, 0 equals the baseline.</summary>
    public static double Of(double errors, double baseline) => errors == 0 ? 1 : 1 - Math.Sqrt(errors / baseline);

    private static int Block(int origins, int horizon) => Math.Max(horizon, (int)Math.Ceiling(Math.Cbrt(origins)));
}
