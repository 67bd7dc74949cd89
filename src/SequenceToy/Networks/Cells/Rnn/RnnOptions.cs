using SequenceToy.Guards;

namespace SequenceToy.Networks.Cells;

/// <summary>Layers of plain recurrent units, as <c>torch.nn.RNN</c> has them: a quarter of an LSTM's weights, and no gates, so that long lags are rarely learnt. Immutable.</summary>
public sealed record RnnOptions : RecurrentOptions
{
    /// <summary>RNN.</summary>
    public override string Name => "RNN";

    /// <summary>What makes a unit's sum its state. Default: <see cref="Nonlinearity.Tanh"/>.</summary>
    public Nonlinearity Nonlinearity { get; init => field = Require.Defined(value); }

    internal override string Key => "rnn";

    internal override int Gates => 1;
}
