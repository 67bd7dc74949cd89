namespace SequenceToy.Models;

/// <summary>The recurrent part of the network: one or more LSTM layers. Immutable.</summary>
public sealed record LstmOptions
{
    /// <summary>Units of each layer and direction, from 1 to 8192. Default: 16.</summary>
    public int HiddenSize { get; init => field = Require.Between(value, 1, 8192); } = 16;

    /// <summary>How many layers are stacked, from 1 to 64. Default: 1.</summary>
    public int Layers { get; init => field = Require.Between(value, 1, 64); } = 1;

    /// <summary>Whether a second set of units reads each sequence backwards. Default: false.</summary>
    public bool Bidirectional { get; init; }

    /// <summary>Share of values switched off between layers while training, from 0 to below 1; needs two layers or more. Default: 0.</summary>
    public double Dropout { get; init => field = Require.AtLeastAndBelow(value, 0, 1); }

    /// <summary>
    /// Where the bias of the forget gate starts: a high value makes the network remember from the start, which decides whether long lags are learnt at all.
    /// Default: null, PyTorch's random start around 0.
    /// </summary>
    public double? ForgetBias { get; init => field = value is { } bias ? Require.Between(bias, -100, 100) : null; }

    /// <summary>1, or 2 when bidirectional.</summary>
    internal int Directions => Bidirectional ? 2 : 1;
}
