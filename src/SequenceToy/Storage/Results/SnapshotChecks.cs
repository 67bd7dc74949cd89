using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Storage.Results;

/// <summary>Checks that stored snapshots are those of one run: all with the same steps, layers and signals.</summary>
internal static class SnapshotChecks
{
    /// <summary>Finds a problem of the snapshots; null if there is none.</summary>
    /// <param name="snapshots">The snapshots.</param>
    /// <param name="metric">The metric that decides.</param>
    public static string? Problem(IReadOnlyList<Snapshot> snapshots, Metric metric)
    {
        for (var i = 0; i < snapshots.Count; i++)
        {
            if ((Problem(snapshots[i], snapshots[0]) ?? OfScores(snapshots[i], metric)) is { } problem)
            {
                return FormattableString.Invariant($"snapshots[{i}]: {problem}");
            }
        }

        return null;
    }

    private static string? OfScores(Snapshot snapshot, Metric metric) =>
        snapshot.Scores.Find(metric) is null ? $"scores must have the metric {metric}, which decides; they do not." : null;

    private static string? Problem(Snapshot snapshot, Snapshot first) =>
        snapshot.Influence.Steps.Count == 0 ? "influence must have at least one step; it had none."
        : !snapshot.Influence.Steps.Select(step => step.Step).SequenceEqual(first.Influence.Steps.Select(step => step.Step))
            ? "influence must have the steps of the first snapshot; it has others."
        : snapshot.Gates.Layers.Count == 0 ? "gates must have at least one layer; they had none."
        : !Sizes(snapshot.Gates).SequenceEqual(Sizes(first.Gates)) ? "gates must have the sizes of the first snapshot; they have others."
        : !Names(snapshot.Gates).SequenceEqual(Names(first.Gates))
            || Names(snapshot.Gates).Distinct().Count() < Names(snapshot.Gates).Count()
            ? "gates must have each signal of the first snapshot once; they have others."
        : Sizes(snapshot.Gates).Any(size => size.Steps == 0 || size.Means != size.Width || size.Units != size.Width)
            ? "gates must have a step and a mean for each unit; some were missing."
        : null;

    private static IEnumerable<(int Layer, UnitSignal Signal)> Names(GateStatistics gates) =>
        gates.Layers.SelectMany((layer, index) => layer.Signals.Select(signal => (index, signal.Signal)));

    private static IEnumerable<(int Steps, int Width, int Means, int Units)> Sizes(GateStatistics gates) =>
        gates.Layers.SelectMany(layer => layer.Signals.Select(
            signal => (signal.MeanByStep.Steps, signal.MeanByStep.Width, signal.Mean.Count, layer.StateDeviation.Count)));
}
