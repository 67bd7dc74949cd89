using System.Security.Cryptography;

namespace SequenceToy.Studio.Web;

/// <summary>The files of the page, embedded in this assembly.</summary>
internal static class StudioFiles
{
    private const string Index = "index.html";

    private static readonly Dictionary<string, StudioFile> Files = typeof(StudioFiles).Assembly.GetManifestResourceNames()
        .Where(name => ContentTypeOf(name) is not null).ToDictionary(name => name, Read, StringComparer.Ordinal);

    /// <summary>All files.</summary>
    public static IEnumerable<StudioFile> All => Files.Values;

    /// <summary>Finds a file; the empty name is the page. Null when there is none.</summary>
    public static StudioFile? Find(string name) => Files.GetValueOrDefault(name.Length == 0 ? Index : name);

    private static StudioFile Read(string name)
    {
        using var stream = typeof(StudioFiles).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new StudioFile(name, ContentTypeOf(name)!, bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\"");
    }

    private static string? ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}

/// <summary>A file of the page.</summary>
/// <param name="Name">The name.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Bytes">The content.</param>
/// <param name="Tag">The entity tag: a hash of the content, in quotes.</param>
internal sealed record StudioFile(string Name, string ContentType, byte[] Bytes, string Tag);
