namespace SequenceToy.Storage.SafeTensors;

/// <summary>The exception for a file that cannot be read as requested: damaged, truncated, changed, or of another format or version. The
/// message names the file, the location and the problem.</summary>
public sealed class SafeTensorsFormatException : FormatException
{
    internal SafeTensorsFormatException(string file, string? location, string problem, Exception? inner = null)
        : base($"{PrintableText.Of(file, 1000)}{(location is null ? "" : ", " + location)}: {PrintableText.Of(problem, 1000)}", inner)
    {
        File = file;
        Location = location;
    }

    /// <summary>The file name as given by the caller.</summary>
    public string File { get; }

    /// <summary>The location in the file, such as <c>header</c> or <c>tensor 'head.bias'</c>; null for the file as a whole.</summary>
    public string? Location { get; }
}
