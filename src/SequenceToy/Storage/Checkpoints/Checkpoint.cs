using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>A training that can go on.</summary>
/// <param name="Document">What it is.</param>
/// <param name="State">How it is after its last whole epoch.</param>
/// <param name="SnapshotWeights">The weights that each snapshot so far is of: [parameterCount] each.</param>
internal sealed record Checkpoint(CheckpointDocument Document, TrainingState State, IReadOnlyList<float[]> SnapshotWeights);
