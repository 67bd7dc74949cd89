namespace SequenceToy.Sweeps.Statistics;

/// <summary>The sign-flip permutation test of paired differences: could chance alone have made their mean this far from 0?</summary>
/// <remarks>
/// <para>If neither setting is better, each difference is as likely with the other sign. The two-sided p-value is the share of sign
/// patterns whose sum is at least as far from 0 as the measured one.</para>
/// <para>With up to 30 differences other than 0, all 2ⁿ patterns count. Above that, 9,999 seeded random
/// patterns and the measured one count, so p is at least 0.0001. Sources: R. A. Fisher, The Design of Experiments (1935), section 21; B.
/// Phipson and G. K. Smyth, Permutation P-values Should Never Be Zero, Statistical Applications in Genetics and Molecular Biology 9 (2010),
/// DOI 10.2202/1544-6115.1585.</para>
/// </remarks>
public static class SignFlipTest
{
    private const int MostExact = 30;
    private const int Patterns = 9999;

    // Patterns with an equal sum differ by rounding; as a share of the sum of all magnitudes.
    private const double Rounding = 1e-12;

    /// <summary>Returns the two-sided p-value, from above 0 to 1.</summary>
    /// <param name="differences">The difference of each pair, at least one; finite.</param>
    /// <param name="seed">The random seed of the patterns, any whole number. Default: 0.</param>
    /// <returns>The p-value; 1 when all differences are 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no differences, or one is not finite.</exception>
    public static double PValue(IReadOnlyList<double> differences, int seed = 0)
    {
        double[] magnitudes = [.. FiniteValues.Of(differences, nameof(differences)).Where(value => value != 0).Select(Math.Abs)];
        var reached = Math.Abs(differences.Sum()) - (Rounding * magnitudes.Sum());
        return reached <= 0 ? 1 : magnitudes.Length <= MostExact ? Exact(magnitudes, reached) : Drawn(magnitudes, reached, seed);
    }

    // Sums are as often x as −x: those above count twice.
    private static double Exact(double[] magnitudes, double reached)
    {
        var (first, second) = (Sums(magnitudes.AsSpan(..(magnitudes.Length / 2))), Sums(magnitudes.AsSpan((magnitudes.Length / 2)..)));
        var (count, start) = (0L, second.Length);
        foreach (var sum in first)
        {
            while (start > 0 && sum + second[start - 1] >= reached)
            {
                start--;
            }

            count += second.Length - start;
        }

        return 2.0 * count / ((long)first.Length * second.Length);
    }

    // The sums of all sign patterns in ascending order.
    private static double[] Sums(ReadOnlySpan<double> magnitudes)
    {
        double[] sums = [0];
        foreach (var magnitude in magnitudes)
        {
            sums = [.. sums.Select(sum => sum - magnitude), .. sums.Select(sum => sum + magnitude)];
        }

        Array.Sort(sums);
        return sums;
    }

    private static double Drawn(double[] magnitudes, double reached, int seed)
    {
        var random = SeededRandom.ForSeed(seed, RandomPurpose.Permutation);
        var count = 1;
        for (var pattern = 0; pattern < Patterns; pattern++)
        {
            var (sum, bits) = (0.0, 0UL);
            for (var i = 0; i < magnitudes.Length; i++)
            {
                bits = i % 64 == 0 ? random.NextUInt64() : bits >> 1;
                sum += (bits & 1) == 0 ? magnitudes[i] : -magnitudes[i];
            }

            count += Math.Abs(sum) >= reached ? 1 : 0;
        }

        return count / (Patterns + 1.0);
    }
}
