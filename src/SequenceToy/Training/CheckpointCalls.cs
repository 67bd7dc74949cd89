namespace SequenceToy.Training;

/// <summary>Calls for a checkpoint after every so many epochs, and when training ends.</summary>
/// <param name="everyEpochs">After how many epochs, from 1.</param>
/// <param name="samples">The stream from which each epoch's samples are drawn; null where they do not change.</param>
/// <param name="write">Writes the state, which changes afterwards.</param>
internal sealed class CheckpointCalls(int everyEpochs, SeededRandom? samples, Action<TrainingState> write)
{
    /// <summary>To be called while no sample of the next epoch is drawn yet.</summary>
    public void EpochEnded(TrainingState state) => state.Samples = samples?.State;

    /// <summary>To be called when training does not end with that epoch.</summary>
    public void GoesOn(TrainingState state)
    {
        if (state.History.Count % everyEpochs == 0)
        {
            write(state);
        }
    }

    public void TrainingEnded(TrainingState state, StopReason reason)
    {
        state.End = reason == StopReason.Cancelled ? null : reason;
        write(state);
    }
}
