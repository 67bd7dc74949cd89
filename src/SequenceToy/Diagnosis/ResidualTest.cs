namespace SequenceToy.Diagnosis;

/// <summary>The result of predicting a network's errors on held-out samples from the inputs.</summary>
/// <remarks>A share clearly above 0 shows that the inputs contain information that the network does not use. A regression, linear and
/// quadratic in the last inputs, is fitted to the errors on training samples and predicts those on held-out samples. If reliably better,
/// the mean error of the ten nearest training inputs is used instead, or boosted trees. The preceding error is used only if the preceding
/// target is itself an input, as in a series.</remarks>
/// <param name="Share">The share of the squared held-out errors that the regression explains, at most 1; negative when it explains
/// nothing.</param>
/// <param name="StandardError">The standard error of the share, from 0.</param>
/// <param name="Sequences">The number of held-out sequences, from 2.</param>
public sealed record ResidualTest(double Share, double StandardError, int Sequences)
{
    /// <summary>The share of the squared held-out errors that the regression explains, at most 1; negative when it explains
    /// nothing.</summary>
    public double Share { get; init => field = Require.Finite(value); } = Require.Finite(Share, nameof(Share));

    /// <summary>The standard error of the share, from 0.</summary>
    public double StandardError { get; init => field = Require.Between(value, 0, double.MaxValue); } =
        Require.Between(StandardError, 0, double.MaxValue, name: nameof(StandardError));

    /// <summary>The number of held-out sequences, from 2.</summary>
    public int Sequences { get; init => field = Require.Between(value, 2, int.MaxValue); } =
        Require.Between(Sequences, 2, int.MaxValue, name: nameof(Sequences));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ResidualTest), PrintMembers);
}
