using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Storage.Json;

/// <summary>Converts a type by way of a simpler type that is written instead.</summary>
/// <param name="write">Creates the simpler form for the file.</param>
/// <param name="read">Recreates the value, including its checks.</param>
internal sealed class SurrogateConverter<T, TForm>(Func<T, TForm> write, Func<TForm, T> read) : JsonConverter<T>
    where T : class
    where TForm : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        read(JsonSerializer.Deserialize(ref reader, options.Of<TForm>()) ?? throw new JsonException("must not be null."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, write(value), options.Of<TForm>());
}
