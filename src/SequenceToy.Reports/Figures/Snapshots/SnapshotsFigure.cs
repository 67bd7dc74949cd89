using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Snapshots;

namespace SequenceToy.Reports.Figures;

/// <summary>The influence of each step during training.</summary>
internal sealed class SnapshotsFigure
{
    /// <param name="snapshots">The snapshots, at least one.</param>
    public SnapshotsFigure(IReadOnlyList<Snapshot> snapshots)
    {
        Snapshots = snapshots;
        Influences = [.. snapshots.Select(snapshot => new InfluenceFigure(snapshot.Influence))];
    }

    /// <summary>The share in percent below which a step counts as having no effect.</summary>
    public const double IgnoredBelow = 100 * StepInfluence.IgnoredBelow;
    public IReadOnlyList<Snapshot> Snapshots { get; }
    public IReadOnlyList<InfluenceFigure> Influences { get; }

    /// <summary>The influence at the last snapshot; all snapshots have the same steps.</summary>
    public InfluenceFigure Last => Influences[^1];
    public bool IsOfNumbers => Last.Report.Kind == TargetKind.Number;

    /// <summary>Returns the share of a step at a snapshot in percent; NaN when unknown.</summary>
    public double PercentAt(int snapshot, int step) =>
        Influences[snapshot].Bars[step] is { Kind: not InfluenceKind.Constant, Step.Share: var share } && double.IsFinite(share)
            ? 100 * share : double.NaN;
}
