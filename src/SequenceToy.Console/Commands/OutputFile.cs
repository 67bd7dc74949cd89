using SequenceToy.Files;

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

        // Of spaces only: possible as a name, but never meant.
        var full = string.IsNullOrWhiteSpace(path) ? "" : Path.GetFullPath(path);
        if (Directory.Exists(full) || !Directory.Exists(Path.GetDirectoryName(full)))
        {
            throw new ArgumentException($"{option} must be a file in a folder that exists; it was {ArgumentText.Of(path)}.");
        }

        try
        {
            WholeFile.CheckCanWrite(full);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException($"{option} must be a file that can be written; it was {ArgumentText.Of(path)}.", problem);
        }
    }

    /// <summary>Refuses two options that name the same file, also through a link: one would overwrite the other.</summary>
    /// <param name="files">The files that a command reads and writes; null or empty for an option that was not given.</param>
    public static void CheckDifferent(params IEnumerable<(string Option, string? Path)> files)
    {
        var named = new Dictionary<string, string>(FileLocation.Comparer);
        foreach (var (option, path) in files)
        {
            if (string.IsNullOrEmpty(path))
            {
                continue;
            }

            var location = FileLocation.Of(path);
            if (!FileKind.IsDevice(location) && !named.TryAdd(location, option))
            {
                throw new ArgumentException(
                    $"{named[location]} and {option} must be different files; both were {ArgumentText.Of(path)}.");
            }
        }
    }

    /// <summary>Returns true when a file with content would be replaced.</summary>
    public static bool Exists(string? path) =>
        path is not null && new FileInfo(FileLocation.Of(path)) is { Exists: true, Length: > 0 };

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
