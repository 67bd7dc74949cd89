namespace SequenceToy.Data;

/// <summary>The state of a stream of random numbers, which determines all following numbers.</summary>
internal readonly record struct RandomState(ulong S0, ulong S1, ulong S2, ulong S3)
{
    /// <summary>The number of 64-bit values in the state.</summary>
    public const int Length = 4;

    /// <summary>True for the state from which xoshiro256** returns only zeros; no seed leads to it.</summary>
    public bool IsZero => (S0 | S1 | S2 | S3) == 0;

    public static RandomState Of(ReadOnlySpan<ulong> numbers) => new(numbers[0], numbers[1], numbers[2], numbers[3]);
    public ulong[] ToArray() => [S0, S1, S2, S3];
}
