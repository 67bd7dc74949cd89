using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>The saved state of a training, from which it can resume.</summary>
/// <param name="Document">The description of the training: task, settings, engine and device.</param>
/// <param name="State">The training state after the last complete epoch.</param>
/// <param name="SnapshotWeights">The weights of each snapshot so far: [parameterCount] each.</param>
internal sealed record Checkpoint(CheckpointDocument Document, TrainingState State, IReadOnlyList<float[]> SnapshotWeights);
