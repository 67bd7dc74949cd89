using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Inspection.Snapshots;

/// <summary>The scores, influence and gates of a network after one epoch of training.</summary>
public sealed record Snapshot
{
    /// <summary>The epoch, from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The scores on the validation samples, or on the training samples without them, in real units.</summary>
    public required Scores Scores { get; init; }

    /// <summary>The influence of each step on the answer, by swing, on a few of the same samples; not by feature.</summary>
    public required InfluenceReport Influence { get; init; }

    /// <summary>The statistics of gates and states, on a few of the same samples.</summary>
    public required GateStatistics Gates { get; init; }
}
