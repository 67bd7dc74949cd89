using System.Globalization;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>What a file says of itself before its numbers: texts, and where each tensor lies. Whoever holds one knows that the tensors fill
/// the file without overlap or hole.</summary>
/// <remarks>Source: the format, https://github.com/huggingface/safetensors#format.</remarks>
/// <param name="Metadata">Texts by name.</param>
/// <param name="Tensors">In the order of their bytes.</param>
internal sealed record SafeTensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<TensorEntry> Tensors)
{
    /// <summary>The bytes that say how long the header is.</summary>
    public const int LengthBytes = 8;

    /// <summary>The longest header, in bytes: that of the format's own reader.</summary>
    public const int MaxBytes = 100_000_000;

    /// <summary>Where the texts are.</summary>
    public const string MetadataKey = "__metadata__";

    private const string Location = "header";

    /// <param name="json">The header.</param>
    /// <param name="dataBytes">How many bytes follow it.</param>
    /// <param name="file">The file's name, for errors.</param>
    /// <exception cref="SafeTensorsFormatException">A header that is not one, or does not fit what follows.</exception>
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
                            $"its bytes must begin at {end}, where those before end, and end within the {dataBytes} bytes there are; they "
                            + $"were {tensor.Begin} to {tensor.End}."));
            }

            if (Bytes(tensor) is not { } bytes || bytes != tensor.End - tensor.Begin)
            {
                throw new SafeTensorsFormatException(
                    file, tensor.Location,
                        FormattableString.Invariant(
                            $"a shape of {tensor.Shape} {tensor.Type} does not take the {tensor.End - tensor.Begin} bytes it has."));
            }

            end = tensor.End;
        }

        if (end != dataBytes)
        {
            throw new SafeTensorsFormatException(
                file, Location, FormattableString.Invariant($"the tensors must take all {dataBytes} bytes after it; they took {end}."));
        }
    }

    // Null where no file could hold as many.
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
