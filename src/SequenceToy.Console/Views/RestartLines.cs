using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Console.Views;

/// <summary>Advises restarts for the cells where they reliably save training.</summary>
internal static class RestartLines
{
    private const int MostCells = 20;
    private const int MostLines = 3;

    /// <summary>Returns one sentence per cell with something to say, the best cells first.</summary>
    public static IEnumerable<string> Of(SweepResults results) =>
        results.Cells
            .Where(cell => cell.Cell.Settings.StopWhenSolved && cell.Solved > 0)
            .OrderByDescending(cell => cell.SolvedShare!.Value).Take(MostCells)
            .Select(cell => (Cell: cell, Advice: RestartAdvice.Of(cell.Costs(), "sequences")))
            .Where(pair => pair.Advice?.IsWorthwhile == true).Take(MostLines)
            .Select(pair => $"{pair.Cell.Cell.ToText(results.Axes)}: {pair.Advice!.Sentence}");
}
