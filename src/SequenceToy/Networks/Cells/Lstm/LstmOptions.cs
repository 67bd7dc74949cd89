namespace SequenceToy.Networks.Cells;

/// <summary>The options of long short-term memory, as in <c>torch.nn.LSTM</c>. Immutable.</summary>
/// <remarks>
/// <para>Each gate k has a sum z_k = W_ih xₜ + b_ih + W_hh hₜ₋₁ + b_hh, with weight rows in the order i, f, g, o;</para>
/// <para>iₜ = σ(z_i), fₜ = σ(z_f), gₜ = tanh(z_g), oₜ = σ(z_o);</para>
/// <para>cₜ = fₜ cₜ₋₁ + iₜ gₜ, hₜ = oₜ tanh(cₜ).</para>
/// <para>Source: S. Hochreiter and J. Schmidhuber 1997, with the forget gate of F. Gers et al. 2000, as in PyTorch's <c>nn.LSTM</c>.</para>
/// </remarks>
public sealed record LstmOptions : RecurrentOptions
{
    /// <summary>The initial bias of the forget gate. Default: <see cref="ForgetBias.Random"/>, PyTorch's random value around 0.</summary>
    /// <remarks>With a high value the network remembers from the start, which can decide whether it learns long lags.</remarks>
    public ForgetBias ForgetBias { get; init; }

    internal override Cell Cell => new LstmCell(this);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(LstmOptions), PrintMembers);
}
