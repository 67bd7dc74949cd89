namespace SequenceToy.Diagnosis;

/// <summary>A score with its standard error.</summary>
/// <param name="Value">The score, in original units; can be infinite.</param>
/// <param name="Sequences">The number of sequences that the score was measured on, at least 1.</param>
/// <param name="StandardError">The standard error due to the choice of samples; null for a single sequence.</param>
public sealed record MeasuredScore(double Value, int Sequences, double? StandardError)
{
    /// <summary>The score, in original units; can be infinite.</summary>
    public double Value { get; init => field = CheckedValue(value); } = CheckedValue(Value);

    /// <summary>The number of sequences that the score was measured on, at least 1.</summary>
    public int Sequences { get; init => field = Require.Between(value, 1, int.MaxValue); } =
        Require.Between(Sequences, 1, int.MaxValue, name: nameof(Sequences));

    /// <summary>The standard error due to the choice of samples; null for a single sequence.</summary>
    public double? StandardError { get; init => field = Checked(value); } = Checked(StandardError);

    private static double CheckedValue(double value) => double.IsNaN(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), "value must be a number; it was NaN.")
        : value;

    private static double? Checked(double? error) =>
        error is { } known ? Require.Between(known, 0, double.MaxValue, nameof(StandardError)) : null;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(MeasuredScore), PrintMembers);
}
