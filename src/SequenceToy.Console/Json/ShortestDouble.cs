using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Console.Json;

/// <summary>Writes a double that came from a float as the float: 0.08, not 0.07999999761581421; infinity and NaN as null.</summary>
internal sealed class ShortestDouble : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
    {
        if (!double.IsFinite(value))
        {
            writer.WriteNullValue();
        }
        else if ((float)value == value)
        {
            writer.WriteNumberValue((float)value);
        }
        else
        {
            writer.WriteNumberValue(value);
        }
    }
}
