namespace SequenceToy.Sweeps;

/// <summary>The definition of a sweep in a folder is missing, damaged, or of a later format version, or the file is something
/// else.</summary>
public sealed class SweepFormatException : FormatException
{
    internal SweepFormatException(string file, string problem, Exception? cause = null)
        : base($"{file}: {problem}", cause) => File = file;

    /// <summary>The path of the file.</summary>
    public string File { get; }
}
