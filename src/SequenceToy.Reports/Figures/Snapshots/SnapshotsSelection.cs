using SequenceToy.Inspection.Snapshots;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Reports.Figures;

/// <summary>The part of the snapshots that fits on a page: units are reduced before snapshots.</summary>
internal sealed class SnapshotsSelection
{
    /// <summary>The largest number of steps with one line each.</summary>
    public const int MaxLines = 8;

    private const int MaxSnapshots = 40;
    private const int MinSnapshots = 8;
    private const int MinUnits = 6;
    private const int MaxValues = 60_000;

    // The size of a bar in the page, in values of a heat map.
    private const int ValuesPerBar = 20;

    public SnapshotsSelection(ValueList<Snapshot> all)
    {
        Layer = all[^1].Gates.Layers[0];
        Steps = SelectedSteps.Of(Reached(Layer.Signals[0].MeanByStep));
        var forBars = ValuesPerBar * Math.Min(all.Max(snapshot => snapshot.Influence.Steps.Count), InfluenceChart.MaxBars);
        var perUnit = Layer.Signals.Count * Steps.Length;
        MaxUnits = Math.Clamp(((MaxValues / MinSnapshots) - forBars) / perUnit, MinUnits, SelectedSteps.MaxUnits);
        Units = SelectedSteps.Units(Layer.Units, MaxUnits);
        var perSnapshot = Math.Max(forBars + (perUnit * Units.Length), 1);
        Figure = new SnapshotsFigure(Chosen(all, Math.Clamp(MaxValues / perSnapshot, 2, MaxSnapshots)));
    }

    public SnapshotsFigure Figure { get; }

    /// <summary>The layer whose gates are shown, at the last snapshot.</summary>
    public LayerStatistics Layer { get; }
    public int[] Steps { get; }
    public int[] Units { get; }
    public int MaxUnits { get; }

    /// <summary>True when each step has its own line.</summary>
    public bool HasLines => Figure.Last.Bars.Count <= MaxLines;

    // All measured samples may be shorter than the longest sample.
    private static int Reached(StepValues means) =>
        Enumerable.Range(1, means.Steps).LastOrDefault(step => float.IsFinite(means[step - 1, 0]), 1);

    private static Snapshot[] Chosen(ValueList<Snapshot> all, int most) => all.Count <= most
        ? [.. all]
        : [.. Enumerable.Range(0, most).Select(i => all[(int)((long)i * (all.Count - 1) / (most - 1))])];
}
