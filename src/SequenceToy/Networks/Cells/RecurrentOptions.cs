using System.Diagnostics.CodeAnalysis;
namespace SequenceToy.Networks.Cells;

/// <summary>The recurrent part of the network: the kind of its units, how many, in how many layers. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record RecurrentOptions
{
    private protected RecurrentOptions()
    {
    }

    /// <summary>All kinds of recurrent units, each with its default options.</summary>
    public static ValueList<RecurrentOptions> All { get; } =
    [
        new LstmOptions(),
        new GruOptions(),
        new RnnOptions(),
    ];

    /// <summary>The name of the kind, such as LSTM.</summary>
    public string Name => Cell.Name;

    /// <summary>The name of the kind in sentences, such as plain RNN.</summary>
    public string DisplayName => Cell.DisplayName;

    /// <summary>The short name of the kind, such as <c>lstm</c>: that of the module in PyTorch's state dict.</summary>
    public string Key => Cell.Key;

    /// <summary>Whether states stay between −1 and 1.</summary>
    public bool IsBounded => Cell.IsBounded;

    /// <summary>Units of each layer and direction, from 1 to 8192. Default: 16.</summary>
    public int HiddenSize { get; init => field = Require.Between(value, 1, 8192); } = 16;

    /// <summary>How many layers are stacked, from 1 to 64. Default: 1.</summary>
    public int Layers { get; init => field = Require.Between(value, 1, 64); } = 1;

    /// <summary>Whether a second set of units reads each sequence backwards. Default: false.</summary>
    public bool Bidirectional { get; init; }

    /// <summary>Share of values switched off between layers while training, from 0 to below 1; needs two layers or more. Default:
    /// 0.</summary>
    public double Dropout { get; init => field = Require.AtLeastAndBelow(value, 0, 1); }

    /// <summary>The same kind in the sizes of another network.</summary>
    public RecurrentOptions SizedAs(RecurrentOptions other)
    {
        Require.NotNull(other, nameof(other));
        return this with
        {
            HiddenSize = other.HiddenSize,
            Layers = other.Layers,
            Bidirectional = other.Bidirectional,
            Dropout = other.Dropout,
        };
    }

    /// <summary>1, or 2 when bidirectional.</summary>
    internal int Directions => Bidirectional ? 2 : 1;

    /// <summary>Everything else that is to know about the kind.</summary>
    internal abstract Cell Cell { get; }
}
