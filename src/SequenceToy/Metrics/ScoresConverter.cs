using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Metrics;

/// <summary>Converts scores to and from a JSON object with a number per metric.</summary>
/// <remarks><c>{ "count": 200, "rmse": 0.17, …, "accuracy": null }</c>. A missing metric is null, so that old files stay
/// readable.</remarks>
internal sealed class ScoresConverter : JsonConverter<Scores>
{
    private const string Count = "count";

    public override Scores Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var values = JsonSerializer.Deserialize(ref reader, options.Of<Dictionary<string, double?>>())!;
        if (!values.Remove(Count, out var count) || count is not { } known || known != (int)known)
        {
            throw new JsonException("count must be a whole number.");
        }

        var scores = new Scores((int)known, definition => values.Remove(definition.JsonName, out var score) ? score : null);
        return values.Count == 0 ? scores : throw new JsonException($"{values.Keys.First()} must be a known metric.");
    }

    public override void Write(Utf8JsonWriter writer, Scores value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteNumber(Count, value.Count);
        foreach (var definition in MetricCatalog.ByMetric)
        {
            writer.WritePropertyName(definition.JsonName);
            JsonSerializer.Serialize(writer, value.Find(definition.Metric), options.Of<double?>());
        }

        writer.WriteEndObject();
    }
}
