using SequenceToy.Kernels;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Networks;

/// <summary>All that fixes the number of a network's weights and what goes in and comes out: recurrent layers and a linear head.
/// Immutable.</summary>
public sealed record NetworkShape
{
    /// <summary>A network's shape.</summary>
    /// <param name="features">Numbers per step of the input, from 1.</param>
    /// <param name="recurrent">The recurrent layers.</param>
    /// <param name="outputs">Numbers that come out of the head, from 1.</param>
    /// <param name="placement">Whether the head answers after the last step or at every step.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
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

    /// <summary>Numbers per step of the input.</summary>
    public int Features { get; }

    /// <summary>The recurrent layers.</summary>
    public RecurrentOptions Recurrent { get; }

    /// <summary>Numbers that come out of the head.</summary>
    public int Outputs { get; }

    /// <summary>Whether the head answers after the last step or at every step.</summary>
    public TargetPlacement Placement { get; }

    /// <summary>Numbers that go into the head: one per unit and direction.</summary>
    internal int HeadInputs => Recurrent.HiddenSize * Recurrent.Directions;

    /// <summary>What the kernels need to know.</summary>
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
}
