using System.Text.Json;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>Reads the JSON of a header strictly; memory use is proportional to the header's size.</summary>
internal static class HeaderJson
{
    // The maximum of PyTorch.
    private const int MaxAxes = 64;

    public static (Dictionary<string, string> Metadata, List<TensorEntry> Tensors) Read(ReadOnlyMemory<byte> json, string file)
    {
        var location = "header";
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        var tensors = new List<TensorEntry>();
        try
        {
            if (json.Span is not [(byte)'{', ..])
            {
                throw new JsonException("It must begin with {.");
            }

            // Nesting: header, tensor, shape.
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 4 });
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (member.Name is SafeTensorsHeader.MetadataKey)
                {
                    location = SafeTensorsHeader.MetadataKey;
                    foreach (var text in member.Value.EnumerateObject())
                    {
                        metadata.Add(text.Name, text.Value.GetString() ?? throw new JsonException($"{text.Name} must not be null."));
                    }
                }
                else
                {
                    location = TensorEntry.LocationOf(member.Name);
                    tensors.Add(Tensor(member.Name, member.Value));
                }
            }

            return (metadata, tensors);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // InvalidOperationException comes from half an escaped surrogate pair, and from a value of another type.
            throw new SafeTensorsFormatException(file, location, "must be JSON of the safetensors format. " + problem.Message, problem);
        }
    }

    private static TensorEntry Tensor(string name, JsonElement tensor)
    {
        var names = tensor.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal).ToArray();
        if (names is not ["data_offsets", "dtype", "shape"])
        {
            throw new JsonException($"A tensor must have dtype, shape and data_offsets, and nothing else; it was {tensor}.");
        }

        var type = tensor.GetProperty("dtype").GetString();
        var (shape, offsets) = (Numbers(tensor.GetProperty("shape")), Numbers(tensor.GetProperty("data_offsets")));
        return !Enum.GetNames<ElementType>().Contains(type)
            ? throw new JsonException($"dtype must be one of {string.Join(", ", Enum.GetNames<ElementType>())}; it was {type}.")
            : shape is { Length: <= MaxAxes } && offsets is [var begin, var end] && shape.Concat(offsets).All(number => number >= 0)
            ? new TensorEntry(name, Enum.Parse<ElementType>(type!), [.. shape], begin, end)
            : throw new JsonException($"shape must have up to {MaxAxes} and data_offsets 2 integers of at least 0; it was {tensor}.");
    }

    private static long[] Numbers(JsonElement list) =>
        [.. list.EnumerateArray().Select(number => number.TryGetInt64(out var whole) ? whole : -1)];
}
