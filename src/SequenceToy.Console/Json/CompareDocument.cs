using SequenceToy.Console.Views;
using SequenceToy.Sweeps;
using SequenceToy.Sweeps.Statistics;
using SequenceToy.Training;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a comparison.</summary>
internal sealed record CompareDocument
{
    public int SchemaVersion { get; } = 3;
    public required string Task { get; init; }
    public required Goal Goal { get; init; }

    /// <summary>The baseline's score, by the metric of the goal.</summary>
    public required double? Baseline { get; init; }
    public required IEnumerable<ComparedDocument> Networks { get; init; }
    public required IEnumerable<PairDocument> Comparisons { get; init; }

    public static CompareDocument Of(ISequenceTask task, SweepResults results) => new()
    {
        Task = task.Id,
        Goal = task.Goal,
        Baseline = results.Cells.SelectMany(cell => cell.Runs).FirstOrDefault(run => run.Baseline is not null)?.Baseline,
        Networks = results.Cells.Select(cell => ComparedDocument.Of(task, cell)),
        Comparisons =
            from first in results.Cells
            from second in results.Cells
            where first.Cell.Index < second.Cell.Index
            let comparison = results.Compare(first, second)
            where comparison is not null
            select PairDocument.Of(comparison),
    };
}

/// <summary>The JSON document of one kind of network: its settings, statistics and runs.</summary>
/// <param name="Network">The kind of network.</param>
/// <param name="ParameterCount">The number of weights.</param>
/// <param name="Statistics">Settings and statistics, as in the document of a sweep.</param>
/// <param name="Runs">The runs, in the order of their seeds.</param>
internal sealed record ComparedDocument(
    string Network, int ParameterCount, SweepCellDocument Statistics, IEnumerable<ComparedRun> Runs)
{
    public static ComparedDocument Of(ISequenceTask task, CellResults cell) => new(
        cell.Cell.Values[0],
        NetworkSummary.Of(task, cell.Cell.Settings).ParameterCount,
        SweepCellDocument.Of(cell),
        cell.Runs.Select(run => ComparedRun.Of(run, cell.Cell.Metric)));
}

/// <summary>The JSON document of one run; null for what a failed run does not have.</summary>
internal sealed record ComparedRun(
    int Seed, StopReason? StopReason, bool? Solved, double? Score, long Sequences, double Seconds,
        IEnumerable<ComparedLength> ByLength, string? Error)
{
    public static ComparedRun Of(SweepRun run, Metric metric) => new(
        run.Seed, run.StopReason, run.IsSolved, run.Scores?.Find(metric), run.SequencesSeen, run.Seconds,
        run.ByLength.Select(score => new ComparedLength(score.Length, score.Score)), run.Error);
}

/// <summary>The JSON document of the score at one length.</summary>
internal sealed record ComparedLength(int Length, double Score);

/// <summary>The JSON document of the comparison of two networks on the same seeds.</summary>
internal sealed record PairDocument(
    string First, string Second, RateDocument ProbabilityOfBetter, double PValue, bool IsBetter, bool IsWorse, string Sentence)
{
    public static PairDocument Of(PairedComparison pair) => new(
        pair.FirstName, pair.SecondName,
        new RateDocument(pair.ProbabilityOfBetter.Value, pair.ProbabilityOfBetter.Low, pair.ProbabilityOfBetter.High),
        pair.PValue, pair.IsBetter, pair.IsWorse, pair.Sentence);
}
