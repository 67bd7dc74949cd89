namespace SequenceToy.Training;

/// <summary>Class weights that are given as numbers.</summary>
/// <param name="Weights">The weight of each class, in the order of the classes, from 0 to 1 million; at least two, not all 0.</param>
public sealed record GivenClassWeights(ValueList<double> Weights) : ClassWeights
{
    /// <summary>The weight of each class: [classes].</summary>
    public ValueList<double> Weights { get; } = Checked(Weights);

    internal override void CheckFits(TargetSpec target)
    {
        base.CheckFits(target);
        if (Weights.Count != target.Size)
        {
            throw new ArgumentException(
                $"classWeights must have one weight per class ({target.Size}); it had {Weights.Count}.", "classWeights");
        }
    }

    internal override ValueList<double> Resolve(SequenceDataset training) => Weights;

    /// <summary>Returns the weights, separated by commas.</summary>
    public override string ToString() => string.Join(", ", Weights.Select(weight => NumberFormat.Number(weight)));

    private static ValueList<double> Checked(ValueList<double> weights)
    {
        if (weights.Count < 2)
        {
            throw new ArgumentException(
                $"weights must have one weight per class, at least 2; it had {NumberFormat.Count(weights.Count)}.", nameof(weights));
        }

        foreach (var weight in weights)
        {
            Require.Between(weight, 0, Largest, nameof(weights));
        }

        return weights.Any(weight => weight > 0)
            ? weights
            : throw new ArgumentException("weights must have a weight above 0; all were 0.", nameof(weights));
    }
}
