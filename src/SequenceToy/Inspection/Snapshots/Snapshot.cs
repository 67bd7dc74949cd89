using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Inspection.Snapshots;

/// <summary>What a network was like after one epoch of its training.</summary>
public sealed record Snapshot
{
    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The scores on the validation samples, or on the training samples where there are none, in real units.</summary>
    public required Scores Scores { get; init; }

    /// <summary>How much each step mattered to the answer, by swing, on a few of the same samples; not by feature.</summary>
    public required InfluenceReport Influence { get; init; }

    /// <summary>What the gates and memories did, on a few of the same samples.</summary>
    public required GateStatistics Gates { get; init; }
}
