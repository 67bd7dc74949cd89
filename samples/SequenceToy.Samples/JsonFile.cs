using System.Text.Json;
using System.Text.Json.Serialization;

namespace SequenceToy.Samples;

/// <summary>Writes a run as JSON: to standard output, or to a file that is whole or not there.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Refuses a place that cannot be written before any work is done.</summary>
    public static void CheckWritable(RunRequest request)
    {
        if (request.Json is null || request.JsonToOutput)
        {
            return;
        }

        var path = Path.GetFullPath(request.Json);
        if (Directory.Exists(path) || !Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new ArgumentException($"--json must be a file in a folder that exists; it was {request.Json}.");
        }

        var probe = Temporary(path);
        File.WriteAllText(probe, "");
        File.Delete(probe);
    }

    public static void Write(RunRequest request, TextWriter output, RunDocument document)
    {
        var json = JsonSerializer.Serialize(document, Options);
        if (request.JsonToOutput)
        {
            output.WriteLine(json);
            return;
        }

        var path = Path.GetFullPath(request.Json!);
        File.WriteAllText(Temporary(path), json + "\n");
        File.Move(Temporary(path), path, overwrite: true);
    }

    private static string Temporary(string path) => path + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".tmp";
}
