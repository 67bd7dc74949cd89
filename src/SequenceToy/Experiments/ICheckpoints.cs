using SequenceToy.Training;

namespace SequenceToy.Experiments;

/// <summary>Keeps the state of a running training, and holds the state to resume from.</summary>
internal interface ICheckpoints : IDisposable
{
    /// <summary>The number of epochs between kept states, at least 1.</summary>
    int EveryEpochs { get; }

    /// <summary>The state to resume from; null for a new training.</summary>
    TrainingState? Resumed { get; }

    /// <summary>The weights of the snapshots taken before: [parameterCount] each.</summary>
    IReadOnlyList<float[]> ResumedSnapshots { get; }

    /// <summary>Keeps a copy of a state.</summary>
    /// <param name="state">The state, which changes afterwards.</param>
    /// <param name="snapshotWeights">The weights of the snapshots so far: [parameterCount] each.</param>
    void Keep(TrainingState state, IReadOnlyList<float[]> snapshotWeights);

    /// <summary>Waits until all states are kept; returns the error of the last, or null.</summary>
    Exception? Finish();
}
