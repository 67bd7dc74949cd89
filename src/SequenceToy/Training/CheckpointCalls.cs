namespace SequenceToy.Training;

/// <summary>Requests checkpoints at a fixed number of epochs, and when training ends.</summary>
/// <param name="everyEpochs">The number of epochs between checkpoints, at least 1.</param>
/// <param name="samples">The random stream of each epoch's samples; null when they do not change.</param>
/// <param name="write">Writes the state, which changes afterwards.</param>
internal sealed class CheckpointCalls(int everyEpochs, SeededRandom? samples, Action<TrainingState> write)
{
    /// <summary>Call before any sample of the next epoch is drawn.</summary>
    public void EpochEnded(TrainingState state) => state.Samples = samples?.State;

    /// <summary>Call when training continues after the epoch.</summary>
    public void Continues(TrainingState state)
    {
        if (state.History.Count % everyEpochs == 0)
        {
            write(state);
        }
    }

    public void TrainingEnded(TrainingState state, StopReason reason)
    {
        state.End = reason == StopReason.Canceled ? null : reason;
        write(state);
    }
}
