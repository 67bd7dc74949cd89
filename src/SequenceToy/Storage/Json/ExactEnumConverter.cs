using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Storage.Json;

/// <summary>Enums by the names of their values, and nothing else: no numbers, no other case, no lists.</summary>
/// <param name="known">Those that an app compiled ahead of time can read and write; others need .NET's compiler or interpreter.</param>
internal sealed class ExactEnumConverter(params JsonConverter[] known) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    [UnconditionalSuppressMessage("Trimming", "IL2071", Justification = "An enum needs no constructor.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Those of our files are given.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Array.Find(known, converter => converter.Type == typeToConvert)
        ?? (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    /// <summary>One enum.</summary>
    internal sealed class Of<T> : JsonConverter<T>
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
