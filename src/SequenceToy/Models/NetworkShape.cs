using SequenceToy.Data;

namespace SequenceToy.Models;

/// <summary>All that fixes the number of a network's weights and what goes in and comes out: LSTM layers and a linear head. Immutable.</summary>
public sealed record NetworkShape
{
    /// <summary>A network's shape.</summary>
    /// <param name="features">Numbers per step of the input, from 1.</param>
    /// <param name="lstm">The LSTM layers.</param>
    /// <param name="outputs">Numbers that come out of the head, from 1.</param>
    /// <param name="placement">Whether the head answers after the last step or at every step.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public NetworkShape(int features, LstmOptions lstm, int outputs, TargetPlacement placement = TargetPlacement.LastStep)
    {
        Features = Require.Between(features, 1, SequenceDataset.MaxFeatures, name: nameof(features));
        Lstm = Require.NotNull(lstm, nameof(lstm));
        Outputs = Require.Between(outputs, 1, SequenceDataset.MaxFeatures, name: nameof(outputs));
        Placement = Require.Defined(placement, nameof(placement));
        if (lstm.Dropout > 0 && lstm.Layers == 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(lstm), FormattableString.Invariant($"dropout acts between layers, so it needs layers of 2 or more; it was {lstm.Dropout} with 1 layer."));
        }
    }

    /// <summary>Numbers per step of the input.</summary>
    public int Features { get; }

    /// <summary>The LSTM layers.</summary>
    public LstmOptions Lstm { get; }

    /// <summary>Numbers that come out of the head.</summary>
    public int Outputs { get; }

    /// <summary>Whether the head answers after the last step or at every step.</summary>
    public TargetPlacement Placement { get; }

    /// <summary>Numbers that go into the head: one per unit and direction.</summary>
    internal int HeadInputs => Lstm.HiddenSize * Lstm.Directions;
}
