namespace SequenceToy.Storage.SafeTensors;

/// <summary>A tensor as the header of a file names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its numbers are.</param>
/// <param name="Shape">Its size along each axis; empty for a single number.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte after its last.</param>
internal sealed record TensorEntry(string Name, ElementType Type, ValueList<long> Shape, long Begin, long End)
{
    /// <summary>How many numbers it holds: as many as its bytes, which the header's check has held against its shape.</summary>
    public long Count => (End - Begin) / Type.Size();

    /// <summary>What to call it in an error.</summary>
    public string Location => LocationOf(Name);

    public static string LocationOf(string name) => "tensor " + SafeTensorsFormatException.Shown(name);
}
