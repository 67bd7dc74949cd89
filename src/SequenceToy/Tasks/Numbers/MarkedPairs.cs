namespace SequenceToy.Tasks.Numbers;

/// <summary>Draws the sequences of the 1997 adding and multiplication tasks: pairs of a value and a marker.</summary>
internal static class MarkedPairs
{
    /// <summary>The smallest T: the two pairs are drawn from the start and the first half, before the end.</summary>
    public const int MinSteps = 20;

    /// <summary>The largest T: sequences are up to 10% longer.</summary>
    public const int MaxSteps = LengthRange.Limit * 10 / 11;

    /// <summary>The allowed values of T.</summary>
    public static LengthRange AllowedSteps { get; } = new(MinSteps, MaxSteps);

    /// <summary>The error below which an answer is correct.</summary>
    public const double Tolerance = 0.04;

    private const int FirstAmong = 10;

    /// <summary>Returns the probability that the first pair is selected, so that the target depends on a single value.</summary>
    /// <remarks>The first selection does so with probability 1/10, otherwise the second with probability 1/(T/2 − 1).</remarks>
    public static double ChanceOfOne(int steps) => (1.0 / FirstAmong) + ((1 - (1.0 / FirstAmong)) / ((steps / 2) - 1));

    /// <summary>Draws one sequence.</summary>
    /// <param name="steps">T, the length of the shortest sequence.</param>
    /// <param name="lowest">The lowest value; the highest is just below 1.</param>
    /// <param name="neutral">The value of a selected first pair: the neutral element of the operation.</param>
    /// <param name="random">The source of randomness.</param>
    /// <returns>The sequence and the two selected values.</returns>
    public static (Sequence Input, float X1, float X2) Draw(int steps, int lowest, int neutral, SeededRandom random)
    {
        var length = random.NextInt32(steps, steps + (steps / 10));
        var pairs = new float[2 * length];
        for (var i = 0; i < length; i++)
        {
            pairs[2 * i] = lowest + ((1 - lowest) * random.NextSingle());
        }

        var first = random.NextInt32(0, FirstAmong - 1);
        var unmarked = random.NextInt32(0, (steps / 2) - 2);
        var second = unmarked < first ? unmarked : unmarked + 1;
        if (first == 0 || second == 0)
        {
            pairs[0] = neutral;
        }

        (pairs[(2 * first) + 1], pairs[(2 * second) + 1]) = (1, 1);
        (pairs[1], pairs[^1]) = (-1, -1);
        return (new Sequence(pairs, 2), pairs[2 * first], pairs[2 * second]);
    }
}
