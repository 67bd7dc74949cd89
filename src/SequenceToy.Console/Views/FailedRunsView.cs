using SequenceToy.Reports.Labels;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Views;

/// <summary>Writes how many runs failed, and the first error; nothing when none did.</summary>
internal static class FailedRunsView
{
    /// <param name="console">The console to write to.</param>
    /// <param name="results">The results.</param>
    /// <param name="advice">What to do, in parentheses after a space; empty for nothing.</param>
    public static void Write(IAnsiConsole console, SweepResults results, string advice)
    {
        if (results.HasFailures)
        {
            var failed = results.Cells.Sum(cell => cell.Failed);
            var first = results.Cells.SelectMany(cell => cell.Runs).First(run => run.Error is not null).Error!;
            WrappedText.Write(console, $"Failed: {NumberFormat.Count(failed, "run")}, the first with {Phrase.Line(first)}{advice}.");
        }
    }
}
