using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using SequenceToy.Training;

namespace SequenceToy.Sweeps.Storage;

/// <summary>One run as a line of JSON that ends with its checksum.</summary>
internal static class RunLine
{
    private const int ChecksumBytes = 8;

    // The last property: a comma, its name, 16 digits in quotes, a brace.
    private static readonly int ChecksumLength = CheckStart.Length + (2 * ChecksumBytes) + 2;
    private static ReadOnlySpan<byte> CheckStart => ",\"check\":\""u8;

    /// <summary>Returns the line, with its line feed.</summary>
    public static byte[] Write(string key, SweepRun run)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("cell"u8, key);
            writer.WriteNumber("seed"u8, run.Seed);
            if (run.Error is null)
            {
                WriteOutcome(writer, run);
            }
            else
            {
                writer.WriteString("error"u8, run.Error);
                writer.WriteBoolean("machineFailure"u8, run.IsMachineFailure);
            }

            writer.WriteEndObject();
        }

        var text = buffer.WrittenSpan[..^1];
        return [.. text, .. CheckStart, .. Encoding.ASCII.GetBytes(ChecksumOf(text)), .. "\"}\n"u8];
    }

    /// <summary>Reads a line without its line feed.</summary>
    /// <returns>The cell's key and the run; null when the line is torn or altered.</returns>
    public static (string Key, SweepRun Run)? Read(ReadOnlySpan<byte> line)
    {
        if (line.Length <= ChecksumLength || !line[^ChecksumLength..].StartsWith(CheckStart))
        {
            return null;
        }

        var text = line[..^ChecksumLength];
        Span<byte> expected = stackalloc byte[2 * ChecksumBytes];
        Encoding.ASCII.GetBytes(ChecksumOf(text), expected);
        if (!line[^(expected.Length + 2)..^2].SequenceEqual(expected) || !line.EndsWith("\"}"u8))
        {
            return null;
        }

        try
        {
            return Parse([.. text, (byte)'}']);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or InvalidOperationException or OverflowException
            or ArgumentException)
        {
            // A correct checksum over something else: written by someone else.
            return null;
        }
    }

    private static void WriteOutcome(Utf8JsonWriter writer, SweepRun run)
    {
        if (run.IsSolved is { } solved)
        {
            writer.WriteBoolean("solved"u8, solved);
        }

        writer.WriteString("stop"u8, run.StopReason!.Value.ToString());
        writer.WriteNumber("epochs"u8, run.Epochs);
        writer.WriteNumber("sequences"u8, run.SequencesSeen);
        writer.WriteNumber("seconds"u8, Math.Round(run.Seconds, 6));
        LineNumber.Write(writer, "baseline", run.Baseline!.Value);
        writer.WriteStartObject("scores"u8);
        writer.WriteNumber("count"u8, run.Scores!.Count);
        foreach (var definition in MetricCatalog.ByMetric)
        {
            if (run.Scores.Find(definition.Metric) is { } score)
            {
                LineNumber.Write(writer, definition.JsonName, score);
            }
        }

        writer.WriteEndObject();
        writer.WriteStartArray("curve"u8);
        foreach (var loss in run.LossCurve)
        {
            LineNumber.Write(writer, loss);
        }

        writer.WriteEndArray();
        RunDetails.Write(writer, run);
    }

    private static (string Key, SweepRun Run)? Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        string? key = null;
        var run = new SweepRun { Seed = -1 };
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "cell":
                    key = reader.GetString();
                    break;
                case "seed":
                    run = run with { Seed = reader.GetInt32() };
                    break;
                case "error":
                    run = run with { Error = PrintableText.Of(reader.GetString()!, 1000) };
                    break;
                case "machineFailure":
                    run = run with { IsMachineFailure = reader.GetBoolean() };
                    break;
                case "solved":
                    run = run with { IsSolved = reader.GetBoolean() };
                    break;
                case "stop":
                    run = run with { StopReason = Require.Defined(Enum.Parse<StopReason>(reader.GetString()!), "stop") };
                    break;
                case "epochs":
                    run = run with { Epochs = reader.GetInt32() };
                    break;
                case "sequences":
                    run = run with { SequencesSeen = reader.GetInt64() };
                    break;
                case "seconds":
                    run = run with { Seconds = reader.GetDouble() };
                    break;
                case "baseline":
                    run = run with { Baseline = LineNumber.Read(ref reader) };
                    break;
                case "scores":
                    run = run with { Scores = Scores(ref reader) };
                    break;
                case "curve":
                    run = run with { LossCurve = Curve(ref reader) };
                    break;
                case "lengths":
                    run = run with { ByLength = RunDetails.Lengths(ref reader) };
                    break;
                case "firstFailing":
                    run = run with { FirstFailingLength = reader.GetInt32() };
                    break;
                case "conditions":
                    run = run with { ByCondition = RunDetails.Conditions(ref reader) };
                    break;
                default:
                    return null;
            }
        }

        var isComplete = key is not null && run.Seed >= 0
            && (run.Error is not null ? run.Scores is null : run is { Scores: not null, Baseline: not null, StopReason: not null });
        return isComplete ? (key!, run) : null;
    }

    private static Scores Scores(ref Utf8JsonReader reader)
    {
        var (count, values) = (0, new Dictionary<string, double>(StringComparer.Ordinal));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name is "count")
            {
                count = reader.GetInt32();
            }
            else
            {
                values.Add(name, LineNumber.Read(ref reader));
            }
        }

        return new Scores(count, definition => values.TryGetValue(definition.JsonName, out var score) ? score : null);
    }

    private static ValueList<float> Curve(ref Utf8JsonReader reader)
    {
        var losses = new List<float>(SweepRun.CurvePoints);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray && losses.Count < SweepRun.CurvePoints)
        {
            losses.Add((float)LineNumber.Read(ref reader));
        }

        return [.. losses];
    }

    private static string ChecksumOf(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash[..ChecksumBytes]);
    }
}
