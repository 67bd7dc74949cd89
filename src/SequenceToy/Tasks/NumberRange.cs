namespace SequenceToy.Tasks;

/// <summary>Whole numbers from a lowest to a highest, both included.</summary>
public sealed record NumberRange
{
    // Beyond 2^23 neighboring whole numbers, or their sums, are no longer distinct as floats.
    private const int Largest = 1 << 23;

    /// <summary>A range of whole numbers.</summary>
    /// <param name="lowest">The smallest, from −8388608.</param>
    /// <param name="highest">The largest, above <paramref name="lowest"/>, to 8388608.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public NumberRange(int lowest, int highest)
    {
        Lowest = Require.Between(lowest, -Largest, Largest - 1, name: nameof(lowest));
        Highest = Require.Between(highest, lowest + 1, Largest, "above lowest", nameof(highest));
    }

    /// <summary>The smallest number.</summary>
    public int Lowest { get; }

    /// <summary>The largest number.</summary>
    public int Highest { get; }

    /// <summary>Highest less lowest.</summary>
    public int Width => Highest - Lowest;

    /// <summary>The range as <c>0..99</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Lowest}..{Highest}");

    internal Sequence Draw(int steps, SeededRandom random)
    {
        var numbers = new float[steps];
        for (var i = 0; i < steps; i++)
        {
            numbers[i] = random.NextInt32(Lowest, Highest);
        }

        return new Sequence(numbers);
    }
}
