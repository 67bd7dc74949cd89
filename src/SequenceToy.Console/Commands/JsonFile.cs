using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SequenceToy.Console.Json;
using SequenceToy.Files;

namespace SequenceToy.Console.Commands;

/// <summary>Writes JSON to standard output, to a file (in full or not at all), or into a device.</summary>
internal static class JsonFile
{
    private const string Option = "--json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,

        // Arrows and other characters stay readable; the JSON is not embedded in web pages.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ShortestDouble(), new FiniteSingle() },
    };

    /// <summary>Returns true for -, standard output, which then holds only the JSON.</summary>
    public static bool IsOutput(string? json) => string.Equals(json, "-", StringComparison.Ordinal);

    /// <summary>Refuses a path that cannot be written, before any work starts.</summary>
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

    /// <param name="json">The path of the file; - for standard output.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="document">The document to serialize.</param>
    /// <exception cref="ArgumentException">The file could not be written.</exception>
    public static void Write<T>(string json, TextWriter output, T document)
    {
        var text = JsonSerializer.Serialize(document, Options);
        if (IsOutput(json))
        {
            output.WriteLine(text);
            return;
        }

        OutputFile.Write(Option, json, () => WholeFile.Write(json, stream => stream.Write(Encoding.UTF8.GetBytes(text + "\n"))));
    }
}
