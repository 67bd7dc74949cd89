namespace SequenceToy.Console.Commands;

/// <summary>Checks and writes the files that a command is asked to write.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a path that cannot be written, before any work starts.</summary>
    /// <param name="option">The option that names the file.</param>
    /// <param name="path">The path of the file; null when the option was not given.</param>
    public static void CheckWritable(string option, string? path)
    {
        if (path is null)
        {
            return;
        }

        var full = path.Length == 0 ? "" : Path.GetFullPath(path);
        if (Directory.Exists(full) || !Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new ArgumentException($"{option} must be a file in a folder that exists; it was {ArgumentText.Of(path)}.");
        }

        if (!OutputTarget.Of(full).CanBeWritten())
        {
            throw new ArgumentException($"{option} must be a file that can be written; it was {ArgumentText.Of(path)}.");
        }
    }

    /// <summary>Refuses two options that name the same file, also through a link: one would overwrite the other.</summary>
    public static void CheckDifferent(params IEnumerable<(string Option, string? Path)> files)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (option, path) in files)
        {
            if (string.IsNullOrEmpty(path))
            {
                continue;
            }

            var target = OutputTarget.Of(Path.GetFullPath(path));
            if (!target.IsWrittenInPlace && !named.TryAdd(target.Path, option))
            {
                throw new ArgumentException(
                    $"{named[target.Path]} and {option} must be different files; both were {ArgumentText.Of(path)}.");
            }
        }
    }

    /// <summary>Returns true when a file with content would be replaced.</summary>
    public static bool Exists(string? path) =>
        path is not null && File.Exists(path) && !OutputTarget.Of(Path.GetFullPath(path)).IsWrittenInPlace;

    /// <summary>Writes the file; an error message names the option.</summary>
    /// <exception cref="ArgumentException">The file could not be written.</exception>
    public static void Write(string option, string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{option} could not be written to {ArgumentText.Of(path)}: {problem.Message}", problem);
        }
    }
}
