using SequenceToy.Training;

namespace SequenceToy.Experiments;

/// <summary>Keeps the state of a training while it runs, and has the state of one that is resumed.</summary>
internal interface ICheckpoints : IDisposable
{
    /// <summary>After how many epochs a state is kept, from 1.</summary>
    int EveryEpochs { get; }

    /// <summary>The state to resume from; null where training starts from its beginning.</summary>
    TrainingState? Resumed { get; }

    /// <summary>The weights of the snapshots that were taken before: [parameterCount] each.</summary>
    IReadOnlyList<float[]> ResumedSnapshots { get; }

    /// <summary>Keeps a copy of a state.</summary>
    /// <param name="state">The state, which changes afterwards.</param>
    /// <param name="snapshotWeights">The weights of the snapshots so far: [parameterCount] each.</param>
    void Keep(TrainingState state, IReadOnlyList<float[]> snapshotWeights);

    /// <summary>Waits until all states are kept; null, or why the last could not be.</summary>
    Exception? Finish();
}
