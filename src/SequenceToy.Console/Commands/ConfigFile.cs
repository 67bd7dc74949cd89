using System.CommandLine;
using System.Text.Json;
using SequenceToy.Files;

namespace SequenceToy.Console.Commands;

/// <summary>Reads settings from a JSON file: what <c>--json</c> wrote under <c>settings</c>, or a part of it.</summary>
internal static class ConfigFile
{
    public const string Name = "--config";

    // A file of settings is a page; the JSON of a run with its history is larger.
    private const long MostBytes = 20_000_000;

    public static Option<string?> Option() => new(Name)
    {
        Description = "Takes settings from this JSON file, written by --json; options on the command line win.",
    };

    /// <summary>Reads a file, without checking the settings.</summary>
    /// <param name="path">The path; null for no settings.</param>
    /// <exception cref="ArgumentException">The file cannot be read, or is not a JSON object.</exception>
    public static ConfigSettings? Read(string? path)
    {
        if (path is null)
        {
            return null;
        }

        if (path.Length == 0)
        {
            throw new ArgumentException($"{Name} must name a file; it was empty.");
        }

        try
        {
            using var stream = RegularFile.OpenRead(path);
            if (stream.Length > MostBytes)
            {
                throw new ArgumentException(
                    FormattableString.Invariant(
                        $"{Name} must be a file of at most {MostBytes / 1_000_000} MB; {ArgumentText.Of(path)} is larger."));
            }

            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
            {
                throw new ArgumentException($"{Name} must be a JSON object with settings; {ArgumentText.Of(path)} holds another value.");
            }

            var settings = (root.TryGetProperty("settings", out var own) ? own : root).Clone();
            CheckTexts(settings);
            return new ConfigSettings(settings);
        }
        catch (InvalidOperationException problem)
        {
            throw new ArgumentException($"{Name} must be JSON in UTF-8; {ArgumentText.Of(path)} has a text that is not.", problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ArgumentException(
                $"{Name} must be a file that can be read; {ArgumentText.Of(path)} could not be: {problem.Message}", problem);
        }
        catch (JsonException problem)
        {
            throw new ArgumentException(
                $"{Name} must be JSON; {ArgumentText.Of(path)} is not, at line {NumberFormat.Count((problem.LineNumber ?? 0) + 1)}, "
                + $"byte {NumberFormat.Count((problem.BytePositionInLine ?? 0) + 1)}.",
                problem);
        }
    }

    // Reads every text once; of a name that occurs twice, only the last value would count.
    private static void CheckTexts(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var entry in element.EnumerateObject())
                {
                    if (!names.Add(entry.Name))
                    {
                        throw new ArgumentException($"{Name}: {ArgumentText.Of(entry.Name)} must occur once; it occurs twice.");
                    }

                    CheckTexts(entry.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    CheckTexts(item);
                }

                break;
            case JsonValueKind.String:
                _ = element.GetString();
                break;
            case JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                throw new NotSupportedException($"{element.ValueKind}");
        }
    }
}
