using System.Text;
using System.Text.Json;

namespace SequenceToy.Reliability.Fuzz.Files;

/// <summary>The values of a JSON text with their positions, so that one can be replaced, removed or doubled, also to something invalid.</summary>
internal sealed class JsonParts
{
    private readonly byte[] text;
    private readonly List<Part> parts = [];

    public JsonParts(byte[] text)
    {
        this.text = text;
        var (open, name) = (new Stack<int>(), (int?)null);
        var reader = new Utf8JsonReader(text);
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = start;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    var opened = open.Pop();
                    parts[opened] = parts[opened] with { End = (int)reader.BytesConsumed };
                    break;
                default:
                    parts.Add(new Part(start, (int)reader.BytesConsumed, name ?? start, reader.TokenType, open.Count > 0 ? open.Peek() : null));
                    name = null;
                    if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    {
                        open.Push(parts.Count - 1);
                    }

                    break;
            }
        }
    }

    /// <summary>The values, in the order of the text; the first is the whole.</summary>
    public IReadOnlyList<Part> All => parts;

    public string TextOf(Part part) => Encoding.UTF8.GetString(text, part.Start, part.End - part.Start);

    /// <summary>The path of a value: <c>.outcome.history[0].loss</c>.</summary>
    public string PathOf(Part part) => part.Parent is not { } parent ? "" : PathOf(parts[parent])
        + (part.NameStart < part.Start
            ? "." + Encoding.UTF8.GetString(text, part.NameStart, part.Start - part.NameStart).Trim('"', ':', ' ')
            : FormattableString.Invariant($"[{parts.Where(other => other.Parent == parent).TakeWhile(other => other != part).Count()}]"));

    public byte[] Replace(Part part, byte[] value) => [.. text.AsSpan(0, part.Start), .. value, .. text.AsSpan(part.End)];

    /// <summary>Removes a value with its name and one comma.</summary>
    public byte[] Remove(Part part)
    {
        var (start, end) = (part.NameStart, part.End);
        if (end < text.Length && text[end] == ',')
        {
            end++;
        }
        else if (start > 0 && text[start - 1] == ',')
        {
            start--;
        }

        return [.. text.AsSpan(0, start), .. text.AsSpan(end)];
    }

    /// <summary>Repeats a value with its name.</summary>
    public byte[] Repeat(Part part, int times)
    {
        byte[] more = [(byte)',', .. text.AsSpan(part.NameStart, part.End - part.NameStart)];
        return [.. text.AsSpan(0, part.End), .. Enumerable.Repeat(more, times).SelectMany(bytes => bytes), .. text.AsSpan(part.End)];
    }

    /// <param name="Start">The position of the value's first byte.</param>
    /// <param name="End">The position after its last byte.</param>
    /// <param name="NameStart">The position of the property's name; <paramref name="Start"/> for an element.</param>
    /// <param name="Kind">The first token.</param>
    /// <param name="Parent">The index of the object or array that contains it; null for the whole.</param>
    internal sealed record Part(int Start, int End, int NameStart, JsonTokenType Kind, int? Parent);
}
