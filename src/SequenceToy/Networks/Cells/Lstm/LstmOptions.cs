using SequenceToy.Guards;

namespace SequenceToy.Networks.Cells;

/// <summary>Layers of long short-term memory, as <c>torch.nn.LSTM</c> has them. Immutable.</summary>
public sealed record LstmOptions : RecurrentOptions
{
    /// <summary>LSTM.</summary>
    public override string Name => "LSTM";

    /// <summary>
    /// Where the bias of the forget gate starts: a high value makes the network remember from the start, which decides whether long lags are learnt at all.
    /// Default: null, PyTorch's random start around 0.
    /// </summary>
    public double? ForgetBias { get; init => field = value is { } bias ? Require.Between(bias, -100, 100) : null; }

    internal override string Key => "lstm";

    internal override int Gates => 4;
}
