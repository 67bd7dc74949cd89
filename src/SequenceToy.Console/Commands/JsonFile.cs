using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SequenceToy.Console.Json;

namespace SequenceToy.Console.Commands;

/// <summary>Writes JSON: to standard output, to a file that is whole or not there, or into a pipe or device.</summary>
internal static class JsonFile
{
    private const string Option = "--json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,

        // For people, too: arrows stay arrows. No one puts this into a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ShortestDouble(), new FiniteSingle() },
    };

    /// <summary>Whether standard output is meant, and belongs to JSON alone.</summary>
    public static bool IsOutput(string? json) => string.Equals(json, "-", StringComparison.Ordinal);

    /// <summary>Refuses a place that cannot be written before any work is done.</summary>
    public static void CheckWritable(string? json)
    {
        if (json is null || IsOutput(json))
        {
            return;
        }

        if (json is "/dev/stdout" or "/dev/stderr")
        {
            throw new ArgumentException($"{Option} must be a file, or - for standard output; it was {json}.");
        }

        OutputFile.CheckWritable(Option, json);
    }

    /// <summary>Whether there is a file, perhaps with a whole run in it, that would be replaced.</summary>
    public static bool Exists(string? json) => !IsOutput(json) && OutputFile.Exists(json);

    /// <param name="json">Where to; - for standard output.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="document">What.</param>
    /// <exception cref="ArgumentException">A place that cannot be written after all.</exception>
    public static void Write<T>(string json, TextWriter output, T document)
    {
        var text = JsonSerializer.Serialize(document, Options);
        if (IsOutput(json))
        {
            output.WriteLine(text);
            return;
        }

        OutputFile.Write(Option, json, () => OutputTarget.Of(Path.GetFullPath(json)).Write(text + "\n"));
    }
}
