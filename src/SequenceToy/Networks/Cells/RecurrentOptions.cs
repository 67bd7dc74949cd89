using SequenceToy.Guards;

namespace SequenceToy.Networks.Cells;

/// <summary>The recurrent part of the network: what kind its units are, how many, in how many layers. Immutable.</summary>
/// <remarks>One of <see cref="LstmOptions"/>, <see cref="GruOptions"/> and <see cref="RnnOptions"/>.</remarks>
public abstract record RecurrentOptions
{
    private protected RecurrentOptions()
    {
    }

    /// <summary>What its kind is called: LSTM, GRU or RNN.</summary>
    public abstract string Name { get; }

    /// <summary>Units of each layer and direction, from 1 to 8192. Default: 16.</summary>
    public int HiddenSize { get; init => field = Require.Between(value, 1, 8192); } = 16;

    /// <summary>How many layers are stacked, from 1 to 64. Default: 1.</summary>
    public int Layers { get; init => field = Require.Between(value, 1, 64); } = 1;

    /// <summary>Whether a second set of units reads each sequence backwards. Default: false.</summary>
    public bool Bidirectional { get; init; }

    /// <summary>Share of values switched off between layers while training, from 0 to below 1; needs two layers or more. Default: 0.</summary>
    public double Dropout { get; init => field = Require.AtLeastAndBelow(value, 0, 1); }

    /// <summary>1, or 2 when bidirectional.</summary>
    internal int Directions => Bidirectional ? 2 : 1;

    /// <summary>The name of the module in PyTorch's state dict.</summary>
    internal abstract string Key { get; }

    /// <summary>How many sums of inputs and states a unit has, each with weights of its own.</summary>
    internal abstract int Gates { get; }

    /// <summary>Whether the sums of inputs and of states enter a unit apart from each other, each with a bias of its own.</summary>
    internal virtual bool SumsApart => false;
}
