namespace SequenceToy.Networks.Cells;

/// <summary>The options of plain recurrent units, as in <c>torch.nn.RNN</c>. Immutable.</summary>
/// <remarks>A plain RNN has a quarter of an LSTM's weights and no gates, so it rarely learns long lags.
/// <para>zₜ = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, hₜ = tanh(zₜ) or max(zₜ, 0).</para>
/// <para>Source: J. Elman 1990, as in PyTorch's <c>nn.RNN</c>.</para>
/// </remarks>
public sealed record RnnOptions : RecurrentOptions
{
    /// <summary>The activation function of plain recurrent units, applied to the weighted sum (pre-activation). Default:
    /// <see cref="Nonlinearity.Tanh"/>.</summary>
    public Nonlinearity Nonlinearity { get; init => field = Require.Defined(value); }

    internal override Cell Cell => new RnnCell(this);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(RnnOptions), PrintMembers);
}
