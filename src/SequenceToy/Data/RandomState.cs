namespace SequenceToy.Data;

/// <summary>Where a stream of random numbers is: what comes next from there is always the same.</summary>
internal readonly record struct RandomState(ulong S0, ulong S1, ulong S2, ulong S3)
{
    /// <summary>How many numbers it is.</summary>
    public const int Length = 4;

    /// <summary>From it xoshiro256** gives nothing but zeros; no seed leads there.</summary>
    public bool IsZero => (S0 | S1 | S2 | S3) == 0;

    public static RandomState Of(ReadOnlySpan<ulong> numbers) => new(numbers[0], numbers[1], numbers[2], numbers[3]);
    public ulong[] ToArray() => [S0, S1, S2, S3];
}
