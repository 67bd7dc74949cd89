namespace SequenceToy.Formats.Traces;

/// <summary>The location of units in a network: a layer and its direction.</summary>
/// <param name="Layer">The layer, counted from 0 (the lowest).</param>
/// <param name="IsBackward">True if the units read each sequence from its end.</param>
public readonly record struct LayerLocation(int Layer, bool IsBackward)
{
    /// <summary>Returns the location as text, such as <c>layer 2, backward</c>. In this text, layers count from 1.</summary>
    public override string ToString() => FormattableString.Invariant($"layer {Layer + 1}{(IsBackward ? ", backward" : "")}");
}
