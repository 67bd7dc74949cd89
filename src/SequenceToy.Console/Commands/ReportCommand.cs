using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>Makes the page of a saved result.</summary>
internal static class ReportCommand
{
    /// <param name="file">The saved result.</param>
    /// <param name="target">Where to; null for the file's own name with .html.</param>
    /// <param name="quiet">Whether nothing is said.</param>
    /// <param name="output">Where it is said what was written.</param>
    /// <exception cref="SafeTensorsFormatException">The file is broken or something else.</exception>
    public static int Run(string file, string? target, bool quiet, TextWriter output)
    {
        SavedNetwork.CheckNamed("file", file);
        var path = target ?? Path.ChangeExtension(file, ".html");
        OutputFile.CheckDifferent(("file", file), ("--output", path));
        var page = new ResultFile("--output", path, ResultFile.SaveReport);
        page.Check();
        using var result = Load(file);
        page.WriteUnlessKept(result, cancelled: false);
        if (!quiet)
        {
            output.WriteLine($"{path}: {new FileInfo(path).Length} bytes");
        }

        return CommandLine.Completed;
    }

    private static ExperimentResult Load(string file)
    {
        try
        {
            return ExperimentResult.Load(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"file must be one that run --save or the library has written; {ArgumentText.Of(file)} could not be read: "
                    + $"{problem.Message}",
                problem);
        }
    }
}
