using System.Text.Json;
using SequenceToy.Diagnosis;

namespace SequenceToy.Sweeps.Storage;

/// <summary>The scores by length and condition in the line of a run, for tasks that have them.</summary>
internal static class RunDetails
{
    private const int MaxCount = 100_000;

    public static void Write(Utf8JsonWriter writer, SweepRun run)
    {
        if (run.ByLength.Count > 0)
        {
            writer.WriteStartArray("lengths"u8);
            foreach (var length in run.ByLength)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(length.Length);
                LineNumber.Write(writer, length.Score);
                writer.WriteBooleanValue(length.IsTrainedOn);
                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        if (run.FirstFailingLength is { } failing)
        {
            writer.WriteNumber("firstFailing"u8, failing);
        }

        if (run.ByCondition.Count > 0)
        {
            writer.WriteStartObject("conditions"u8);
            foreach (var condition in run.ByCondition)
            {
                LineNumber.Write(writer, condition.Condition, condition.Score);
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>Reads an array of length, score, and whether the network was trained on the length.</summary>
    public static ValueList<ScoreAtLength> Lengths(ref Utf8JsonReader reader)
    {
        var lengths = new List<ScoreAtLength>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray && lengths.Count < MaxCount)
        {
            reader.Read();
            var length = reader.GetInt32();
            reader.Read();
            var score = LineNumber.Read(ref reader);
            reader.Read();
            lengths.Add(new ScoreAtLength(length, score, reader.GetBoolean()));
            reader.Read();
            if (reader.TokenType != JsonTokenType.EndArray)
            {
                throw new FormatException("A score by length must have three values.");
            }
        }

        return [.. lengths];
    }

    /// <summary>Reads an object with a score per condition.</summary>
    public static ValueList<ScoreUnderCondition> Conditions(ref Utf8JsonReader reader)
    {
        var conditions = new List<ScoreUnderCondition>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && conditions.Count < MaxCount)
        {
            var name = reader.GetString()!;
            reader.Read();
            conditions.Add(new ScoreUnderCondition(name, LineNumber.Read(ref reader)));
        }

        return [.. conditions];
    }
}
