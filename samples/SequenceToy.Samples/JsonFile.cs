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

        try
        {
            File.WriteAllText(Temporary(path), "");
            File.Delete(Temporary(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"--json must be a file that can be written; it was {request.Json}.", problem);
        }
    }

    /// <summary>Whether there is a file, perhaps with a whole run in it, that this run would replace.</summary>
    public static bool Exists(RunRequest request) => request.Json is not null && !request.JsonToOutput && File.Exists(request.Json);

    public static void Write(RunRequest request, TextWriter output, RunDocument document)
    {
        var json = JsonSerializer.Serialize(document, Options);
        if (request.JsonToOutput)
        {
            output.WriteLine(json);
            return;
        }

        var path = Path.GetFullPath(request.Json!);
        try
        {
            File.WriteAllText(Temporary(path), json + "\n");
            File.Move(Temporary(path), path, overwrite: true);
        }
        finally
        {
            // Gone already unless writing or moving failed.
            File.Delete(Temporary(path));
        }
    }

    private static string Temporary(string path) => path + "." + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture) + ".tmp";
}
