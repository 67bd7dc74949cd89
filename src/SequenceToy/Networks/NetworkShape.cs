using SequenceToy.Kernels;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Networks;

/// <summary>The shape of a network: its inputs, recurrent layers and linear head. The shape determines the number of weights.
/// Immutable.</summary>
public sealed record NetworkShape
{
    /// <summary>Creates the shape of a network.</summary>
    /// <param name="features">The number of features per step of the input, at least 1.</param>
    /// <param name="recurrent">The options of the recurrent layers.</param>
    /// <param name="outputs">The number of outputs of the head, at least 1.</param>
    /// <param name="placement">The steps that have an output: the last or all. Default: the last step.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public NetworkShape(int features, RecurrentOptions recurrent, int outputs, TargetPlacement placement = TargetPlacement.LastStep)
    {
        Features = Require.Between(features, 1, SequenceDataset.MaxFeatures, name: nameof(features));
        Recurrent = Require.NotNull(recurrent, nameof(recurrent));
        Outputs = Require.Between(outputs, 1, SequenceDataset.MaxFeatures, name: nameof(outputs));
        Placement = Require.Defined(placement, nameof(placement));
        if (recurrent.Dropout > 0 && recurrent.Layers == 1)
        {
            throw new ArgumentOutOfRangeException(nameof(recurrent), FormattableString.Invariant(
                $"dropout acts between layers, so it needs layers of 2 or more; it was {recurrent.Dropout} with 1 layer."));
        }
    }

    /// <summary>The number of features per step of the input.</summary>
    public int Features { get; }

    /// <summary>The options of the recurrent layers.</summary>
    public RecurrentOptions Recurrent { get; }

    /// <summary>The number of outputs of the head.</summary>
    public int Outputs { get; }

    /// <summary>The steps that have an output: the last or all.</summary>
    public TargetPlacement Placement { get; }

    /// <summary>The number of the head's inputs: one per unit and direction.</summary>
    internal int HeadInputs => Recurrent.HiddenSize * Recurrent.Directions;

    /// <summary>The sizes that the kernels need.</summary>
    internal NetworkSizes Sizes => new()
    {
        Features = Features,
        Cell = Recurrent.Cell.Kernel,
        Hidden = Recurrent.HiddenSize,
        Layers = Recurrent.Layers,
        Directions = Recurrent.Directions,
        Dropout = Recurrent.Dropout,
        Outputs = Outputs,
        Placement = Placement,
    };

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(NetworkShape), PrintMembers);
}
