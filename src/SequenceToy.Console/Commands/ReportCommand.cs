using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>Writes the HTML report of a saved result.</summary>
internal static class ReportCommand
{
    /// <param name="file">The file with the saved result.</param>
    /// <param name="target">The output file; null for the input file's name with .html.</param>
    /// <param name="quiet">True to print nothing.</param>
    /// <param name="output">Standard output, for the name and size of the written file.</param>
    /// <exception cref="SafeTensorsFormatException">The file is damaged or not a saved result.</exception>
    public static int Run(string file, string? target, bool quiet, TextWriter output)
    {
        SavedNetwork.CheckNamed("file", file);
        var path = target ?? Path.ChangeExtension(file, ".html");
        OutputFile.CheckDifferent(("file", file), ("--output", path));
        var page = new RequestedFile("--output", path, RequestedFile.SaveReport);
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
                $"file must be a file written by run --save or the library; {ArgumentText.Of(file)} could not be read: "
                    + $"{problem.Message}",
                problem);
        }
    }
}
