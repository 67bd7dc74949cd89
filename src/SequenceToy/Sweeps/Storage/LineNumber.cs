using System.Globalization;
using System.Text.Json;

namespace SequenceToy.Sweeps.Storage;

/// <summary>A number in a line of JSON, which has no infinities: those and NaN are text.</summary>
internal static class LineNumber
{
    public static void Write(Utf8JsonWriter writer, string name, double value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    public static void Write(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes a number with as many digits as its type needs.</summary>
    public static void Write(Utf8JsonWriter writer, float value)
    {
        if (float.IsFinite(value))
        {
            writer.WriteNumberValue(value);
        }
        else
        {
            Write(writer, (double)value);
        }
    }

    public static double Read(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        ? double.Parse(reader.GetString()!, CultureInfo.InvariantCulture)
        : reader.GetDouble();
}
