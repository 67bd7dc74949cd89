using SequenceToy.Models;
using SequenceToy.Models.Kernels.Lanes;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Checkpoints;

/// <summary>A training that can go on, and all by which it can be seen that it goes on as the same.</summary>
internal sealed record Checkpoint
{
    /// <summary>The task's name; null where the samples were one's own.</summary>
    public required string? TaskId { get; init; }

    /// <summary>The settings, all of them resolved.</summary>
    public required ExperimentSettings Settings { get; init; }

    /// <summary>The <see cref="SampleFingerprint"/> of the samples of the first epoch and of validation.</summary>
    public required string Samples { get; init; }

    /// <summary>That of the samples that were given to test on; null where none were.</summary>
    public required string? TestSamples { get; init; }

    /// <summary>Who did the arithmetic.</summary>
    public required Engine Engine { get; init; }

    /// <summary>Where.</summary>
    public required ComputeDevice Device { get; init; }

    /// <summary>The version of this library.</summary>
    public required string Version { get; init; }

    /// <summary>How many floats the processor worked on at once: sums have other last bits at another width.</summary>
    public required LaneWidth Lanes { get; init; }

    /// <summary>After how many epochs one is written.</summary>
    public required int EveryEpochs { get; init; }

    /// <summary>The training.</summary>
    public required TrainingState State { get; init; }

    /// <summary>The weights that each snapshot so far is of: [parameterCount] each.</summary>
    public required IReadOnlyList<float[]> SnapshotWeights { get; init; }
}
