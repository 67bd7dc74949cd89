namespace SequenceToy.Sweeps.Statistics;

/// <summary>The options of bootstrap intervals: the number of resamples, the confidence, and the random seed.</summary>
/// <remarks>The same values and options give the same interval on every machine. Options with the same values are equal.</remarks>
public sealed record BootstrapOptions
{
    /// <summary>The options with all defaults.</summary>
    public static BootstrapOptions Default { get; } = new();

    /// <summary>The number of resamples, drawn with replacement, from 100 to 1,000,000.</summary>
    /// <value>Default: 2,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Resamples { get; init => field = Require.Between(value, 100, 1_000_000); } = 2000;

    /// <summary>The confidence of the intervals, above 0 and below 1.</summary>
    /// <value>Default: 0.95.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Confidence { get; init => field = ConfidenceLevel.Checked(value); } = 0.95;

    /// <summary>The random seed, any whole number.</summary>
    /// <value>Default: 0.</value>
    public int Seed { get; init; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(BootstrapOptions), PrintMembers);
}
