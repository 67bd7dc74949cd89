namespace SequenceToy.Console.Commands;

/// <summary>Writes the HTML report of a saved result.</summary>
internal static class ReportCommand
{
    public static int Run(string file, string? target, bool quiet, TextWriter output)
    {
        SavedNetwork.CheckNamed("file", file);
        var path = target ?? Path.ChangeExtension(file, ".html");
        OutputFile.CheckDifferent(("file", file), ("--output", path));
        var page = new RequestedFile("--output", path, (saved, page) => RequestedFile.SaveReport(saved, page));
        page.Check();
        using var result = Load(file);
        page.Write(result);
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
