using System.Text.Json;
using System.Text.Unicode;

namespace SequenceToy.Storage.SafeTensors;

/// <summary>Reads the JSON of a header, and nothing that is not in the format; what it keeps grows with the header alone.</summary>
internal static class HeaderJson
{
    // A header within a tensor within its shape.
    private const int MostDepth = 4;

    // As many as a tensor of PyTorch's can have.
    private const int MostAxes = 64;
    private const string Place = "header";

    public static (Dictionary<string, string> Metadata, List<TensorEntry> Tensors) Read(ReadOnlySpan<byte> json, string file)
    {
        if (json.IsEmpty || json[0] != '{' || !Utf8.IsValid(json))
        {
            throw new SafeTensorsFormatException(file, Place, "must be JSON in UTF-8 that begins with {. This is no safetensors file.");
        }

        try
        {
            return Read(json);
        }
        catch (HeaderProblem problem)
        {
            throw new SafeTensorsFormatException(file, problem.Place, problem.Message);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The latter from half a surrogate pair, written as an escape.
            throw new SafeTensorsFormatException(file, Place, "is not JSON of the format: " + problem.Message, problem);
        }
    }

    private static (Dictionary<string, string> Metadata, List<TensorEntry> Tensors) Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDepth });
        Dictionary<string, string>? metadata = null;
        var tensors = new List<TensorEntry>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Expect(ref reader, JsonTokenType.StartObject, Place);
        while (NextName(ref reader) is { } name)
        {
            if (!names.Add(name))
            {
                throw new HeaderProblem(TensorEntry.PlaceOf(name), "its name must be used once only; it was used twice.");
            }

            if (name is SafeTensorsHeader.MetadataKey)
            {
                metadata = Metadata(ref reader);
            }
            else
            {
                tensors.Add(Tensor(ref reader, name));
            }
        }

        // Only spaces may follow; anything else throws.
        reader.Read();
        return (metadata ?? new Dictionary<string, string>(StringComparer.Ordinal), tensors);
    }

    private static Dictionary<string, string> Metadata(ref Utf8JsonReader reader)
    {
        const string place = SafeTensorsHeader.MetadataKey;
        var metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        Expect(ref reader, JsonTokenType.StartObject, place);
        while (NextName(ref reader) is { } name)
        {
            Expect(ref reader, JsonTokenType.String, place);
            if (!metadata.TryAdd(name, reader.GetString()!))
            {
                throw new HeaderProblem(
                    place, $"each name must be used once only; {SafeTensorsFormatException.Shown(name)} was used twice.");
            }
        }

        return metadata;
    }

    private static TensorEntry Tensor(ref Utf8JsonReader reader, string name)
    {
        var place = TensorEntry.PlaceOf(name);
        ElementType? type = null;
        ValueList<long>? shape = null, offsets = null;
        Expect(ref reader, JsonTokenType.StartObject, place);
        while (NextName(ref reader) is { } member)
        {
            switch (member)
            {
                case "dtype" when type is null:
                    Expect(ref reader, JsonTokenType.String, place);
                    type = ElementTypes.Find(reader.GetString()!)
                        ?? throw new HeaderProblem(
                            place,
                            $"dtype must be one of {string.Join(", ", Enum.GetNames<ElementType>())}; it was "
                            + $"{SafeTensorsFormatException.Shown(reader.GetString()!)}.");
                    break;
                case "shape" when shape is null:
                    shape = Numbers(ref reader, MostAxes, place);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = Numbers(ref reader, 2, place);
                    break;
                default:
                    throw new HeaderProblem(
                        place, $"must have dtype, shape and data_offsets, each once; it had {SafeTensorsFormatException.Shown(member)}.");
            }
        }

        return type is { } known && shape is not null && offsets is { Count: 2 }
            ? new TensorEntry(name, known, shape, offsets[0], offsets[1])
            : throw new HeaderProblem(place, "must have dtype, shape and data_offsets [begin, end].");
    }

    private static ValueList<long> Numbers(ref Utf8JsonReader reader, int most, string place)
    {
        var numbers = new List<long>();
        Expect(ref reader, JsonTokenType.StartArray, place);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0 || numbers.Count == most)
            {
                throw new HeaderProblem(
                    place, FormattableString.Invariant($"shape and data_offsets must be up to {most} whole numbers from 0 to 2⁶³ − 1."));
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static string? NextName(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null;

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type, string place)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new HeaderProblem(place, $"must have JSON's {type} here; it had {reader.TokenType}.");
        }
    }

#pragma warning disable CA1032, CA1064 // Never leaves this class.
    private sealed class HeaderProblem(string place, string problem) : Exception(problem)
    {
        public string Place { get; } = place;
    }
#pragma warning restore CA1032, CA1064
}
