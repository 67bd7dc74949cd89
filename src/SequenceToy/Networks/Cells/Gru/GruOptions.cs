namespace SequenceToy.Networks.Cells;

/// <summary>Layers of gated recurrent units, as <c>torch.nn.GRU</c> has them: three quarters of an LSTM's weights, and no memory beside the state. Immutable.</summary>
public sealed record GruOptions : RecurrentOptions
{
    /// <summary>GRU.</summary>
    public override string Name => "GRU";

    internal override string Key => "gru";

    internal override int Gates => 3;

    // The reset gate acts on the sum of states alone.
    internal override bool SumsApart => true;
}
