namespace SequenceToy.Networks.Cells;

/// <summary>The options of gated recurrent units, as in <c>torch.nn.GRU</c>. Immutable.</summary>
/// <remarks>A GRU has three quarters of an LSTM's weights, and no cell state.
/// <para>x'ₜ = W_ih xₜ + b_ih and sₜ = W_hh hₜ₋₁ + b_hh, rows of the weights in the order r, z, n;</para>
/// <para>rₜ = σ(x'ᵣ + sᵣ), zₜ = σ(x'_z + s_z), nₜ = tanh(x'ₙ + rₜ sₙ);</para>
/// <para>hₜ = (1 − zₜ) nₜ + zₜ hₜ₋₁.</para>
/// <para>Source: K. Cho et al. 2014, with the reset gate after the product, as in PyTorch's <c>nn.GRU</c>.</para>
/// </remarks>
public sealed record GruOptions : RecurrentOptions
{
    internal override Cell Cell => new GruCell(this);

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(GruOptions), PrintMembers);
}
