namespace SequenceToy.Tasks;

/// <summary>A range of integers; both ends are included.</summary>
public sealed record NumberRange
{
    // Above 2^23, neighboring integers or their sums are no longer distinct as floats.
    private const int Largest = 1 << 23;

    /// <summary>Creates a range of integers.</summary>
    /// <param name="lowest">The smallest number, from −8388608.</param>
    /// <param name="highest">The largest number, above <paramref name="lowest"/>, up to 8388608.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public NumberRange(int lowest, int highest)
    {
        Lowest = Require.Between(lowest, -Largest, Largest - 1, name: nameof(lowest));
        Highest = Require.Between(highest, lowest + 1, Largest, "above lowest", nameof(highest));
    }

    /// <summary>The smallest number.</summary>
    public int Lowest { get; }

    /// <summary>The largest number.</summary>
    public int Highest { get; }

    /// <summary>The difference between highest and lowest.</summary>
    public int Width => Highest - Lowest;

    /// <summary>Returns the range as text, such as <c>0..99</c>.</summary>
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
