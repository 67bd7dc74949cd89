using SequenceToy.Metrics;
using SequenceToy.Sweeps;
using SequenceToy.Training;

namespace SequenceToy.Tests.Sweeps;

/// <summary>Cells with made-up runs.</summary>
internal static class MadeUp
{
    /// <summary>Creates results with a cell for each list of runs, with the goal RMSE at most 1.</summary>
    public static SweepResults Results(params SweepRun[][] cells) => new(
        [new SweepAxis("kind", [.. cells.Select((_, i) => $"{(char)('A' + i)}")])], [.. cells.Select(Cell)], isComplete: true, problems: []);

    /// <summary>A run with an RMSE; null for a run that failed.</summary>
    public static SweepRun Run(int seed, double? rmse, long sequences = 1000) => rmse is { } score
        ? new SweepRun
        {
            Seed = seed,
            Scores = new Scores(10, definition => definition.Metric == Metric.Rmse ? score : null),
            Baseline = 10,
            IsSolved = score <= 1,
            StopReason = StopReason.Completed,
            SequencesSeen = sequences,
        }
        : new SweepRun { Seed = seed, Error = "made up" };

    private static CellResults Cell(SweepRun[] runs, int index) => new(
        new SweepCell
        {
            Index = index,
            Values = [$"{(char)('A' + index)}"],
            Settings = new ExperimentSettings { Goal = new Goal(Metric.Rmse, 1), StopWhenSolved = true },
            Key = $"{index}",
            Metric = Metric.Rmse,
        },
        [.. runs]);
}
