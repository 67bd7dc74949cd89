namespace SequenceToy.Diagnosis;

/// <summary>The part of the scaled range that most values of one input feature, or of one number of the targets, lie in.</summary>
/// <param name="Column">The index of the feature or number, from 0.</param>
/// <param name="Share">The width of the shortest interval with 98% of the values, as a share of the scaler's usual range, from 0.</param>
/// <param name="Low">The lower end of the interval with 98% of the values, in original units.</param>
/// <param name="High">The upper end of the interval with 98% of the values, in original units.</param>
/// <param name="Minimum">The lower end of the range that the scaler was fitted to, in original units.</param>
/// <param name="Maximum">The upper end of the range that the scaler was fitted to, in original units.</param>
/// <remarks>The usual range is the whole range of a min-max scaler, or 4.65 standard deviations of a standard scaler.</remarks>
public sealed record ScaledSpread(int Column, double Share, double Low, double High, double Minimum, double Maximum)
{
    /// <summary>The index of the feature or number, from 0.</summary>
    public int Column { get; init => field = Require.Between(value, 0, int.MaxValue); } =
        Require.Between(Column, 0, int.MaxValue, name: nameof(Column));

    /// <summary>The width of the shortest interval with 98% of the values, as a share of the scaler's usual range, from 0.</summary>
    public double Share { get; init => field = Require.Between(value, 0, double.MaxValue); } =
        Require.Between(Share, 0, double.MaxValue, nameof(Share));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ScaledSpread), PrintMembers);
}
