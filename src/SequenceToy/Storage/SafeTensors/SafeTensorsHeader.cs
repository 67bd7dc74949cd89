using System.Globalization;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>The header of a file: metadata, and the location of each tensor. Tensors are checked to fill the file without gap or
/// overlap.</summary>
/// <remarks>Source: the format, https://github.com/huggingface/safetensors#format.</remarks>
/// <param name="Metadata">The metadata texts by name.</param>
/// <param name="Tensors">The tensors, in the order of their bytes.</param>
internal sealed record SafeTensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorEntry> Tensors)
{
    /// <summary>The number of bytes that hold the header's length.</summary>
    public const int LengthBytes = 8;

    /// <summary>The maximum header length in bytes, as in the format's reference implementation.</summary>
    public const int MaxBytes = 100_000_000;

    /// <summary>The JSON key of the metadata.</summary>
    public const string MetadataKey = "__metadata__";

    private const string Location = "header";

    /// <param name="json">The header's JSON.</param>
    /// <param name="dataBytes">The number of bytes after the header.</param>
    /// <param name="file">The file name, for errors.</param>
    /// <exception cref="SafeTensorsFormatException">The header is invalid or does not match the data.</exception>
    public static SafeTensorsHeader Parse(ReadOnlyMemory<byte> json, long dataBytes, string file)
    {
        var (metadata, tensors) = HeaderJson.Read(json, file);
        var ordered = tensors.OrderBy(tensor => tensor.Begin).ThenBy(tensor => tensor.End).ToArray();
        CheckOffsets(ordered, dataBytes, file);
        return new SafeTensorsHeader(metadata, ordered);
    }

    private static void CheckOffsets(TensorEntry[] ordered, long dataBytes, string file)
    {
        long end = 0;
        foreach (var tensor in ordered)
        {
            if (tensor.Begin != end || tensor.End < tensor.Begin || tensor.End > dataBytes)
            {
                throw new SafeTensorsFormatException(
                    file, tensor.Location,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"its bytes must begin at {end}, after those before it, and end within the {dataBytes} bytes of data; they "
                            + $"were {tensor.Begin} to {tensor.End}."));
            }

            if (Bytes(tensor) is not { } bytes || bytes != tensor.End - tensor.Begin)
            {
                throw new SafeTensorsFormatException(
                    file, tensor.Location,
                        FormattableString.Invariant(
                            $"a shape of {tensor.Shape} {tensor.Type} does not match its {tensor.End - tensor.Begin} bytes."));
            }

            end = tensor.End;
        }

        if (end != dataBytes)
        {
            throw new SafeTensorsFormatException(
                file, Location, FormattableString.Invariant($"the tensors must fill all {dataBytes} bytes of data; they filled {end}."));
        }
    }

    // Null if the size overflows.
    private static long? Bytes(TensorEntry tensor)
    {
        long product = tensor.Type.Size();
        if (tensor.Shape.Contains(0))
        {
            return 0;
        }

        foreach (var size in tensor.Shape)
        {
            if (product > long.MaxValue / size)
            {
                return null;
            }

            product *= size;
        }

        return product;
    }
}
