namespace SequenceToy.Storage.SafeTensors;

/// <summary>A tensor's entry in the header of a file.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Type">The number type.</param>
/// <param name="Shape">The size of each axis; empty for a single number.</param>
/// <param name="Begin">The offset of the first byte, from the end of the header.</param>
/// <param name="End">The offset after the last byte.</param>
internal sealed record TensorEntry(string Name, ElementType Type, ValueList<long> Shape, long Begin, long End)
{
    /// <summary>The number of numbers, from the bytes; the header check compared it with the shape.</summary>
    public long Count => (End - Begin) / Type.Size();

    /// <summary>The tensor's location for error messages.</summary>
    public string Location => LocationOf(Name);

    public static string LocationOf(string name) => "tensor " + PrintableText.Quoted(name);
}
