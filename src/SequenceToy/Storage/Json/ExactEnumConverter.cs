using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Storage.Json;

/// <summary>Enums by the names of their values, and nothing else: no numbers, no other case, no lists.</summary>
internal sealed class ExactEnumConverter : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
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
}
