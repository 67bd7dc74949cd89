namespace SequenceToy.Diagnosis;

/// <summary>The mean difference between the errors of two predictors on the same sequences, such as a baseline and a network.</summary>
/// <remarks>The difference is a share of the first predictor's mean error. Errors are mean squared errors for numbers and shares of
/// incorrect predictions for classes. Pairing removes the scatter that both have in common. Where the baseline makes no error, the
/// difference is a share of the network's mean error.</remarks>
/// <param name="Mean">The mean of the baseline's error minus the network's, as a share of the baseline's: 1 for a perfect network, 0 when
/// both are equally good, below 0 when the network is worse.</param>
/// <param name="StandardError">The standard error of the mean difference, from 0; infinite for a single sequence.</param>
/// <param name="Sequences">The number of sequences, at least 1.</param>
public sealed record PairedDifference(double Mean, double StandardError, int Sequences)
{
    /// <summary>The mean of the baseline's error minus the network's, as a share of the baseline's: 1 for a perfect network, 0 when
    /// both are equally good, below 0 when the network is worse.</summary>
    public double Mean { get; init => field = Require.Finite(value); } = Require.Finite(Mean, nameof(Mean));

    /// <summary>The standard error of the mean difference, from 0; infinite for a single sequence.</summary>
    public double StandardError { get; init => field = Checked(value); } = Checked(StandardError);

    /// <summary>The number of sequences, at least 1.</summary>
    public int Sequences { get; init => field = Require.Between(value, 1, int.MaxValue); } =
        Require.Between(Sequences, 1, int.MaxValue, name: nameof(Sequences));

    private static double Checked(double standardError) => standardError >= 0
        ? standardError
        : throw new ArgumentOutOfRangeException(
            nameof(standardError), FormattableString.Invariant($"standardError must be at least 0; it was {standardError}."));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(PairedDifference), PrintMembers);
}
