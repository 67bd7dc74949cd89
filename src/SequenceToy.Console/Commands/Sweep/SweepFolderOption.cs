using SequenceToy.Files;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Checks the folders of sweeps, and puts the option's name into errors.</summary>
internal static class SweepFolderOption
{
    /// <summary>Refuses a path that cannot be a folder, before any work starts.</summary>
    /// <param name="option">The option or argument that names the folder.</param>
    /// <param name="path">The path; null when it was not given.</param>
    public static void Check(string option, string? path)
    {
        if (path is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0') || File.Exists(path))
        {
            throw new ArgumentException($"{option} must be a folder; it was {ArgumentText.Of(path)}.");
        }
    }

    /// <summary>Refuses a folder that does not exist.</summary>
    /// <inheritdoc cref="Check"/>
    public static void CheckExists(string option, string path)
    {
        Check(option, path);
        if (!Directory.Exists(path))
        {
            throw new ArgumentException($"{option} must be a folder that exists; it was {ArgumentText.Of(path)}.");
        }
    }

    /// <summary>Refuses files to write that are those of the sweep, or its folder itself.</summary>
    /// <param name="folder">The folder of the sweep; null for none.</param>
    /// <param name="files">The options and their paths; null for one that was not given.</param>
    public static void CheckNotOfSweep(string? folder, params IEnumerable<(string Option, string? Path)> files)
    {
        if (folder is null)
        {
            return;
        }

        var location = FileLocation.Of(Path.TrimEndingDirectorySeparator(folder));
        foreach (var (option, path) in files.Where(file => !string.IsNullOrWhiteSpace(file.Path)))
        {
            var target = FileLocation.Of(path!);
            var name = Path.GetFileName(target);
            var isOwn = string.Equals(name, "sweep.json", StringComparison.OrdinalIgnoreCase)
                || (name.StartsWith("runs-", StringComparison.OrdinalIgnoreCase)
                    && name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase));
            if (FileLocation.Comparer.Equals(target, location)
                || (isOwn && FileLocation.Comparer.Equals(Path.GetDirectoryName(target), location)))
            {
                throw new ArgumentException($"{option} must not be a file of the sweep; it was {ArgumentText.Of(path!)}.");
            }
        }
    }

    /// <summary>Reads the results of a sweep.</summary>
    /// <param name="option">The option or argument that names the folder.</param>
    /// <param name="path">The path; null when it was not given.</param>
    /// <returns>The results; null without a path.</returns>
    /// <exception cref="ArgumentException">The folder holds no sweep, or cannot be read.</exception>
    public static SweepResults? Load(string option, string? path)
    {
        if (path is null)
        {
            return null;
        }

        CheckExists(option, path);
        return Named(option, path, () => SweepResults.Load(path));
    }

    /// <summary>Works on a folder; errors name the option.</summary>
    /// <exception cref="ArgumentException">The folder holds something else, or cannot be read or written.</exception>
    public static T Named<T>(string option, string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (ArgumentException problem) when (problem.ParamName is "folder" or "output"
            && problem.Message.StartsWith(problem.ParamName, StringComparison.Ordinal))
        {
            throw new ArgumentException(option + problem.Message[problem.ParamName.Length..], problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"{option} must be a folder that can be read and written; {ArgumentText.Of(path)} could not be: {problem.Message}",
                problem);
        }
    }
}
