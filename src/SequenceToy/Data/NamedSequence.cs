namespace SequenceToy.Data;

/// <summary>A sequence of a table with one row per step, and the text that identifies it.</summary>
/// <param name="Id">The text in the id column.</param>
/// <param name="Input">The inputs, [steps, features].</param>
public sealed record NamedSequence(string Id, Sequence Input)
{
    /// <summary>Returns id and inputs on one line.</summary>
    public override string ToString() => $"{Id}: {Input}";
}
