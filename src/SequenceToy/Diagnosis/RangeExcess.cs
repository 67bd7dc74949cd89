namespace SequenceToy.Diagnosis;

/// <summary>The held-out targets outside the range of the training targets, for one number of the targets.</summary>
/// <param name="Number">The index of the number in a target, from 0; of several numbers, the one most often outside.</param>
/// <param name="Share">The share of held-out targets outside the range, from 0 to 1.</param>
/// <param name="Distance">The largest distance from the range, as a share of the range, from 0.</param>
public sealed record RangeExcess(int Number, double Share, double Distance)
{
    /// <summary>The index of the number in a target, from 0; of several numbers, the one most often outside.</summary>
    public int Number { get; init => field = Require.Between(value, 0, int.MaxValue); } =
        Require.Between(Number, 0, int.MaxValue, name: nameof(Number));

    /// <summary>The share of held-out targets outside the range, from 0 to 1.</summary>
    public double Share { get; init => field = Require.Between(value, 0, 1); } = Require.Between(Share, 0, 1, nameof(Share));

    /// <summary>The largest distance from the range, as a share of the range, from 0.</summary>
    public double Distance { get; init => field = Require.Between(value, 0, double.MaxValue); } =
        Require.Between(Distance, 0, double.MaxValue, nameof(Distance));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(RangeExcess), PrintMembers);
}
