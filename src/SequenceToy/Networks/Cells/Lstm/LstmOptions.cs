namespace SequenceToy.Networks.Cells;

/// <summary>Layers of long short-term memory, as <c>torch.nn.LSTM</c> has them. Immutable.</summary>
/// <remarks>
/// <para>Each gate k has a sum z_k = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, its rows of the weights in the order i, f, g, o;</para>
/// <para>iₜ = σ(z_i), fₜ = σ(z_f), gₜ = tanh(z_g), oₜ = σ(z_o);</para>
/// <para>cₜ = fₜ cₜ₋₁ + iₜ gₜ, hₜ = oₜ tanh(cₜ).</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber 1997, with the forget gate of F. Gers et al. 2000, as PyTorch's <c>nn.LSTM</c> has
/// it.</para>
/// </remarks>
public sealed record LstmOptions : RecurrentOptions
{
    /// <summary>Where the bias of the forget gate starts: a high value makes the network remember from the start, which decides whether
    /// long lags are learned at all. Default: <see cref="ForgetBias.Random"/>, PyTorch's random start around 0.</summary>
    public ForgetBias ForgetBias { get; init; }

    internal override Cell Cell => new LstmCell(this);
}
