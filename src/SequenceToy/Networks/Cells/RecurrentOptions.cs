using System.Diagnostics.CodeAnalysis;
namespace SequenceToy.Networks.Cells;

/// <summary>The options of the recurrent layers: the kind and number of units, and the number of layers. Immutable.</summary>
[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicProperties)]
public abstract record RecurrentOptions
{
    private protected RecurrentOptions()
    {
    }

    /// <summary>Gets all kinds of recurrent units, with their default options.</summary>
    public static ValueList<RecurrentOptions> All { get; } =
    [
        new LstmOptions(),
        new GruOptions(),
        new RnnOptions(),
    ];

    /// <summary>The name of the kind of unit, such as LSTM.</summary>
    public string Name => Cell.Name;

    /// <summary>The name of the kind of unit in sentences, such as plain RNN.</summary>
    public string DisplayName => Cell.DisplayName;

    /// <summary>The short name of the kind of unit, such as <c>lstm</c>: the module's name in PyTorch's state dict.</summary>
    public string Key => Cell.Key;

    /// <summary>True when hidden states stay between −1 and 1.</summary>
    public bool IsBounded => Cell.IsBounded;

    /// <summary>The number of units per layer and direction, from 1 to 8192. Default: 16.</summary>
    public int HiddenSize { get; init => field = Require.Between(value, 1, 8192); } = 16;

    /// <summary>The number of stacked layers, from 1 to 64. Default: 1.</summary>
    public int Layers { get; init => field = Require.Between(value, 1, 64); } = 1;

    /// <summary>True when a second set of units reads each sequence backward. Default: false.</summary>
    public bool Bidirectional { get; init; }

    /// <summary>The share of values dropped between layers in training, from 0 to below 1; needs two or more layers. Default: 0.</summary>
    public double Dropout { get; init => field = Require.AtLeastAndBelow(value, 0, 1); }

    /// <summary>Returns options of the same kind of unit, with the size, layers, directions and dropout of other options.</summary>
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

    /// <summary>The number of directions: 1, or 2 when bidirectional.</summary>
    internal int Directions => Bidirectional ? 2 : 1;

    /// <summary>The implementation of this kind of unit.</summary>
    internal abstract Cell Cell { get; }
}
