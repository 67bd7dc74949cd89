namespace SequenceToy.Networks.Cells;

/// <summary>Layers of plain recurrent units, as <c>torch.nn.RNN</c> has them: a quarter of an LSTM's weights, and no gates, so that long
/// lags are rarely learned. Immutable.</summary>
/// <remarks>
/// <para>zₜ = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, hₜ = tanh(zₜ) or max(zₜ, 0).</para>
/// <para>Source: J. Elman 1990, as PyTorch's <c>nn.RNN</c> has it.</para>
/// </remarks>
public sealed record RnnOptions : RecurrentOptions
{
    /// <summary>What makes a unit's sum its state. Default: <see cref="Nonlinearity.Tanh"/>.</summary>
    public Nonlinearity Nonlinearity { get; init => field = Require.Defined(value); }

    internal override Cell Cell => new RnnCell(this);
}
