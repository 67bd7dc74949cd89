using System.Text.Json;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a sweep.</summary>
internal sealed record SweepDocument
{
    public int SchemaVersion { get; } = 1;
    public required string? Task { get; init; }
    public required IEnumerable<SweepAxisDocument> Axes { get; init; }
    public required IEnumerable<SweepCellDocument> Cells { get; init; }
    public required bool IsComplete { get; init; }
    public required IEnumerable<string> Problems { get; init; }

    public static SweepDocument Of(SweepResults results) => new()
    {
        Task = results.Cells.Select(cell => cell.Cell.TaskId).Distinct(StringComparer.Ordinal).ToArray() is [var only] ? only : null,
        Axes = results.Axes.Select(axis => new SweepAxisDocument(axis.Name, axis.Values)),
        Cells = results.Cells.Select(SweepCellDocument.Of),
        IsComplete = results.IsComplete,
        Problems = results.Problems,
    };
}

/// <summary>The JSON document of an axis of a sweep.</summary>
internal sealed record SweepAxisDocument(string Name, IEnumerable<string> Values);

/// <summary>The JSON document of a cell of a sweep; null where there is nothing, such as a success rate without a goal.</summary>
/// <param name="Values">The value of each axis.</param>
/// <param name="Settings">All settings, with seed 0.</param>
/// <param name="Seeds">The number of runs.</param>
/// <param name="Failed">The number of runs that failed with an exception.</param>
/// <param name="SuccessRate">The share of runs that reached the goal.</param>
/// <param name="Scores">The scores by the metric of the goal; the ends are of the IQM.</param>
/// <param name="SequencesUntilSolved">The number of training sequences until a run reaches the goal.</param>
internal sealed record SweepCellDocument(
    IEnumerable<string> Values, SettingsDocument Settings, int Seeds, int Failed, RateDocument? SuccessRate,
    Dictionary<string, ScoreDocument?> Scores, SolvedCostDocument? SequencesUntilSolved)
{
    public static SweepCellDocument Of(CellResults cell) => new(
        cell.Cell.Values,
        SettingsDocument.Of(cell.Cell.Settings),
        cell.Runs.Count,
        cell.Failed,
        cell.SolvedShare is { } share ? new RateDocument(share.Value, share.Low, share.High) : null,
        new Dictionary<string, ScoreDocument?>(StringComparer.Ordinal)
        {
            [JsonNamingPolicy.CamelCase.ConvertName(cell.Cell.Metric.ToString())] = ScoreDocument.Of(cell),
        },
        SolvedCostDocument.Of(cell));
}

/// <summary>The JSON document of a share with the ends of its interval.</summary>
internal sealed record RateDocument(double Value, double Low, double High);

/// <summary>The JSON document of the scores of a cell: interquartile mean with its interval, and median.</summary>
internal sealed record ScoreDocument(double Iqm, double Median, double Low, double High)
{
    public static ScoreDocument? Of(CellResults cell) => cell.InterquartileMeanOf() is { } mean && cell.MedianOf() is { } median
        ? new ScoreDocument(mean.Value, median.Value, mean.Low, mean.High) : null;
}

/// <summary>The JSON document of the training until the goal; null for infinite numbers.</summary>
/// <param name="Ert">The expected number of sequences, counting those of unsuccessful runs.</param>
/// <param name="Median">The number of sequences by which half of the runs reach the goal.</param>
internal sealed record SolvedCostDocument(double? Ert, double? Median)
{
    public static SolvedCostDocument? Of(CellResults cell) => cell.Cell.Goal is null || cell.UnsolvedBySequences() is not { } curve
        ? null : new SolvedCostDocument(cell.SequencesUntilSolved?.Value, curve.Median.Value);
}
