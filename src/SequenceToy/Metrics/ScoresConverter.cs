using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Metrics;

/// <summary>Converts scores to and from a JSON object with a number per metric.</summary>
/// <remarks><c>{ "count": 200, "rmse": 0.17, …, "accuracy": null }</c>. A missing metric is null, so that old files stay readable.
/// Constant targets are written only if there are any.</remarks>
internal sealed class ScoresConverter : JsonConverter<Scores>
{
    private const string Count = "count";
    private const string ConstantTargets = "constantTargets";

    public override Scores Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var (values, constant) = (new Dictionary<string, double?>(StringComparer.Ordinal), ValueList.Create<int>([]));
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("scores must be an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (string.Equals(name, ConstantTargets, StringComparison.Ordinal))
            {
                constant = JsonSerializer.Deserialize(ref reader, options.Of<ValueList<int>>())!;
            }
            else if (!values.TryAdd(name, JsonSerializer.Deserialize(ref reader, options.Of<double?>())))
            {
                throw new JsonException($"{name} must occur once.");
            }
        }

        if (!values.Remove(Count, out var count) || count is not { } known || known != (int)known)
        {
            throw new JsonException("count must be a whole number.");
        }

        var scores = new Scores((int)known, definition => values.Remove(definition.JsonName, out var score) ? score : null)
        {
            ConstantTargets = constant,
        };
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

        if (value.ConstantTargets.Count > 0)
        {
            writer.WritePropertyName(ConstantTargets);
            JsonSerializer.Serialize(writer, value.ConstantTargets, options.Of<ValueList<int>>());
        }

        writer.WriteEndObject();
    }
}
