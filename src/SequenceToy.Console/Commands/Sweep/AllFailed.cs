using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>The exit code of runs that are done: an error only when all failed.</summary>
internal static class AllFailed
{
    private const int LongestLine = 300;

    /// <summary>Returns the exit code; when all runs failed, writes the first error.</summary>
    public static int ExitCode(SweepResults results, TextWriter error)
    {
        if (results.RunCount == 0 || results.Cells.Any(cell => cell.Failed < cell.Runs.Count))
        {
            return CommandLine.Completed;
        }

        var first = results.Cells.SelectMany(cell => cell.Runs).First().Error!;
        error.WriteLine(
            PrintableText.Of($"All {NumberFormat.Count(results.RunCount, "run")} failed, the first with {first}", LongestLine));
        return CommandLine.BadInput;
    }
}
