using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Storage.Json;

/// <summary>Converts an enum by the exact names of its values only: no numbers, no other case, no lists.</summary>
internal sealed class ExactEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        var index = Array.IndexOf(Enum.GetNames<T>(), name);
        return index >= 0 ? Enum.GetValues<T>()[index]
            : throw new JsonException($"must be one of {string.Join(", ", Enum.GetNames<T>())}.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Require.Defined(value, "value").ToString());
}
