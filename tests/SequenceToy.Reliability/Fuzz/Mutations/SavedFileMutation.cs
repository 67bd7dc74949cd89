using System.Text;
using SequenceToy.Reliability.Fuzz.Files;

namespace SequenceToy.Reliability.Fuzz.Mutations;

/// <summary>Changes a safetensors file: its bytes, its header, the documents in it, or its tensors.</summary>
internal static class SavedFileMutation
{
    public static Mutation Of(byte[] valid, SeededRandom random)
    {
        switch (random.NextInt32(0, 9))
        {
            case 0:
                return RawMutation.HeaderLength(valid, random);
            case 1 or 2:
                var raw = RawMutation.Of(valid, random);
                return random.Chance(0.5) ? raw : new Mutation(FileChecksum.Repaired(raw.Bytes), raw.Change + ", checksum repaired");
            case 3:
                var header = JsonMutation.Of(FileParts.HeaderOf(valid).ToArray(), random);
                return new Mutation(FileParts.WithHeader(valid, header.Bytes), "header: " + header.Change);
            default:
                return Inside(FileParts.Of(valid), random);
        }
    }

    private static Mutation Inside(FileParts parts, SeededRandom random)
    {
        var changes = new List<string>();
        for (var left = random.Pick(1, 1, 1, 2, 3); left > 0; left--)
        {
            parts = random.Chance(0.3) ? TensorMutation.Of(parts, random, out var change) : Document(parts, random, out change);
            changes.Add(change);
        }

        return new Mutation(parts.ToBytes(), string.Join("; ", changes));
    }

    // A JSON text of the header, or one among the tensors.
    private static FileParts Document(FileParts parts, SeededRandom random, out string change)
    {
        var texts = parts.Texts.Where(text => text.Value.StartsWith('{')).ToArray();
        var tensors = parts.Tensors.Where(tensor => tensor.IsJson).ToArray();
        if (texts.Length + tensors.Length == 0)
        {
            return TensorMutation.Of(parts, random, out change);
        }

        try
        {
            if (tensors.Length > 0 && (texts.Length == 0 || random.Chance(0.75)))
            {
                var tensor = random.Pick(tensors);
                var mutated = JsonMutation.Of(tensor.Bytes, random);
                change = tensor.Name + mutated.Change;
                return parts with { Tensors = [.. parts.Tensors.Select(other => other == tensor ? tensor with { Bytes = mutated.Bytes, Shape = [mutated.Bytes.Length] } : other)] };
            }

            var text = random.Pick(texts);
            var changed = JsonMutation.Of(Encoding.UTF8.GetBytes(text.Value), random);
            change = text.Key + changed.Change;
            return parts with { Texts = [.. parts.Texts.Select(other => other.Equals(text) ? KeyValuePair.Create(text.Key, Encoding.UTF8.GetString(changed.Bytes)) : other)] };
        }
        catch (System.Text.Json.JsonException)
        {
            // An earlier change made it invalid JSON.
            change = "nothing more";
            return parts;
        }
    }
}
