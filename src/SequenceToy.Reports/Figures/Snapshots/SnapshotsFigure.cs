using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Snapshots;

namespace SequenceToy.Reports.Figures;

/// <summary>How much each step matters while the network learns.</summary>
internal sealed class SnapshotsFigure
{
    /// <param name="snapshots">At least one.</param>
    public SnapshotsFigure(IReadOnlyList<Snapshot> snapshots)
    {
        Snapshots = snapshots;
        Influences = [.. snapshots.Select(snapshot => new InfluenceFigure(snapshot.Influence))];
    }

    /// <summary>The share, in percent, below which a step counts as without effect.</summary>
    public const double IgnoredBelow = 100 * StepInfluence.IgnoredBelow;

    /// <summary>The snapshots, first epochs first.</summary>
    public IReadOnlyList<Snapshot> Snapshots { get; }

    /// <summary>The influence of each step at each snapshot.</summary>
    public IReadOnlyList<InfluenceFigure> Influences { get; }

    /// <summary>The influence in the end; what it says of the steps holds for all snapshots.</summary>
    public InfluenceFigure Last => Influences[^1];

    /// <summary>Whether an answer is numbers rather than classes.</summary>
    public bool IsOfNumbers => Last.Report.Kind == TargetKind.Number;

    /// <summary>The share of a step at a snapshot, in percent; not a number where it is not known.</summary>
    public double PercentAt(int snapshot, int step) =>
        Influences[snapshot].Bars[step] is { Kind: not InfluenceKind.Constant, Step.Share: var share } && double.IsFinite(share)
            ? 100 * share : double.NaN;
}
