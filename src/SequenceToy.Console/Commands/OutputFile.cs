namespace SequenceToy.Console.Commands;

/// <summary>A file that a command is asked to write.</summary>
internal static class OutputFile
{
    /// <summary>Refuses a place that cannot be written before any work is done.</summary>
    /// <param name="option">What the file was asked for by.</param>
    /// <param name="path">Where to; null for nowhere.</param>
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

    /// <summary>Refuses two options that name one file, also by a link to it: one of the two would be lost.</summary>
    public static void CheckDifferent(params IEnumerable<(string Option, string? Path)> files)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (option, path) in files)
        {
            if (string.IsNullOrEmpty(path))
            {
                continue;
            }

            var place = OutputTarget.Of(Path.GetFullPath(path));
            if (!place.IsWrittenInPlace && !named.TryAdd(place.Path, option))
            {
                throw new ArgumentException(
                    $"{named[place.Path]} and {option} must be different files; both were {ArgumentText.Of(path)}.");
            }
        }
    }

    /// <summary>Whether there is a file with something in it that would be replaced.</summary>
    public static bool Exists(string? path) =>
        path is not null && File.Exists(path) && !OutputTarget.Of(Path.GetFullPath(path)).IsWrittenInPlace;

    /// <summary>Writes; whatever is wrong with the place is said under the option's name.</summary>
    /// <exception cref="ArgumentException">It cannot be written after all.</exception>
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
