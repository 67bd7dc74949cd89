namespace SequenceToy.Diagnosis;

/// <summary>A score with what its noise is.</summary>
/// <param name="Value">The score, in real units; infinite where it has no bound.</param>
/// <param name="Sequences">On how many sequences it was measured.</param>
/// <param name="StandardError">How far it is likely to be off because other samples might have been drawn; null from a single
/// sequence.</param>
public sealed record MeasuredScore(double Value, int Sequences, double? StandardError)
{
    /// <summary>The score, in real units; infinite where it has no bound.</summary>
    public double Value { get; init => field = CheckedValue(value); } = CheckedValue(Value);

    /// <summary>On how many sequences it was measured; from 1.</summary>
    public int Sequences { get; init => field = Require.Between(value, 1, int.MaxValue); } =
        Require.Between(Sequences, 1, int.MaxValue, name: nameof(Sequences));

    /// <summary>How far it is likely to be off because other samples might have been drawn; null from a single sequence.</summary>
    public double? StandardError { get; init => field = Checked(value); } = Checked(StandardError);

    private static double CheckedValue(double value) => double.IsNaN(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), "value must be a number; it was NaN.")
        : value;

    private static double? Checked(double? error) =>
        error is { } known ? Require.Between(known, 0, double.MaxValue, nameof(StandardError)) : null;
}
