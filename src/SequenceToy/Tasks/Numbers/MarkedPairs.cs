namespace SequenceToy.Tasks.Numbers;

/// <summary>The sequences of 1997's adding and multiplication: pairs of a value and a marker, two values marked.</summary>
internal static class MarkedPairs
{
    /// <summary>The shortest T: beginning and middle, from which the two are drawn, must lie before the end.</summary>
    public const int MinSteps = 20;

    /// <summary>The longest T, for sequences are up to a tenth longer.</summary>
    public const int MaxSteps = LengthRange.Limit * 10 / 11;

    /// <summary>All T.</summary>
    public static LengthRange AllowedSteps { get; } = new(MinSteps, MaxSteps);

    /// <summary>Below which error an answer counts as right.</summary>
    public const double Tolerance = 0.04;

    private const int FirstAmong = 10;

    /// <summary>How likely one of the two marks falls on the first pair, so that a single value decides the answer.</summary>
    /// <remarks>The first mark does so once in 10 times; otherwise the second does once in T/2 − 1.</remarks>
    public static double ChanceOfOne(int steps) => (1.0 / FirstAmong) + ((1 - (1.0 / FirstAmong)) / ((steps / 2) - 1));

    /// <summary>Draws a sequence.</summary>
    /// <param name="steps">T, the length of the shortest.</param>
    /// <param name="lowest">The lowest value; the highest is just below 1.</param>
    /// <param name="neutral">What the first pair's value becomes when it is chosen: the number that changes no answer.</param>
    /// <param name="random">The source of chance.</param>
    /// <returns>The sequence, and the two values chosen.</returns>
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
