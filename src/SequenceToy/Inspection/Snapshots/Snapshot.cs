using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Traces;

namespace SequenceToy.Inspection.Snapshots;

/// <summary>The scores, influence and gates of a network after one epoch of training.</summary>
/// <remarks>For long sequences, the cost of a snapshot is limited by the number of steps that an epoch reads, over all sequences. The
/// influence reads at most that many steps or a million, whichever is larger. For sequences of more than 223 steps, the million is
/// reduced in inverse proportion to their length: to 100,000 at 2,230 steps. The gates read at most a sixteenth of an epoch's steps or
/// 50,000, whichever is larger, but at least one sequence.</remarks>
public sealed record Snapshot
{
    /// <summary>The epoch, counted from 1.</summary>
    public required int Epoch { get; init; }

    /// <summary>The scores on the validation samples, or on the training samples if there are no validation samples.</summary>
    public required Scores Scores { get; init; }

    /// <summary>The influence of each step, or of steps spread evenly over long sequences, on up to 20 of the validation samples (training
    /// samples if there are none). The method is the swing (one step varied over its range).</summary>
    public required InfluenceReport Influence { get; init; }

    /// <summary>The statistics of gates and states, on up to 20 of the validation samples (training samples if there are none).</summary>
    public required GateStatistics Gates { get; init; }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Snapshot), PrintMembers);
}
