namespace SequenceToy.Formats.Traces;

/// <summary>Which units of a network: a layer, and in which direction they read.</summary>
/// <param name="Layer">The layer, from 0 for the lowest.</param>
/// <param name="IsBackward">Whether they read each sequence from its end.</param>
public readonly record struct LayerLocation(int Layer, bool IsBackward)
{
    /// <summary>What a person would say: <c>layer 1</c>, <c>layer 2, backward</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"layer {Layer + 1}{(IsBackward ? ", backward" : "")}");
}
