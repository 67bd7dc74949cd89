using System.Reflection;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Html;

/// <summary>The input of all sections of a report on a sweep, and the chart data that they collect for the script.</summary>
/// <param name="Results">The results.</param>
/// <param name="Options">The options.</param>
internal sealed record SweepContext(SweepResults Results, SweepReportOptions Options)
{
    private const int MaxCurves = 6;

    /// <summary>The version of the library.</summary>
    public static string Version { get; } = typeof(SweepResults).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
        ?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>The data that the script draws, by chart name.</summary>
    public Dictionary<string, object> Charts { get; } = [];

    public string Title => Options.Title ?? $"Sweep of {Tasks}";

    /// <summary>The metric of the charts: that of all cells, or of the best cell.</summary>
    public Metric Metric { get; } = Results.Metric ?? Results.Best?.Cell.Metric ?? Results.Cells[0].Cell.Metric;

    /// <summary>All cells from the best to the worst.</summary>
    public IReadOnlyList<CellResults> Ranked { get; } = Results.Ranked;

    /// <summary>The cells of charts with a curve for each.</summary>
    public IReadOnlyList<CellResults> Drawn => [.. Ranked.Where(cell => cell.Scores().Length > 0).Take(MaxCurves)];

    /// <summary>A sentence on cells without a curve; empty when all have one.</summary>
    public string Undrawn => Drawn.Count == Results.Cells.Count ? ""
        : $" The best {NumberFormat.Count(Drawn.Count)} of {NumberFormat.Count(Results.Cells.Count, "cell")} are drawn.";

    /// <summary>Returns the name of a cell on one short line.</summary>
    public string NameOf(CellResults cell) => Phrase.Line(cell.Cell.ToText(Results.Axes));

    private string Tasks
    {
        get
        {
            var tasks = Results.Cells.Select(cell => cell.Cell.TaskId).Distinct(StringComparer.Ordinal).ToArray();
            return tasks.Length > 1 ? NumberFormat.Count(tasks.Length, "task") : Phrase.Line(tasks[0] ?? "your own samples");
        }
    }
}
