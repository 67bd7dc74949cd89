namespace SequenceToy.Reliability.Fuzz.Files;

/// <summary>One tensor of a file, as the header describes it.</summary>
internal sealed record FilePart(string Name, string Type, long[] Shape, byte[] Bytes)
{
    /// <summary>True for a document among the tensors.</summary>
    public bool IsJson => string.Equals(Type, "U8", StringComparison.Ordinal) && Name.EndsWith(".json", StringComparison.Ordinal);
}
