namespace SequenceToy.Training;

/// <summary>Calls for a snapshot after the epochs of a schedule, and after the last whole one.</summary>
/// <param name="schedule">Which epochs.</param>
/// <param name="take">Looks at the network as it is then.</param>
internal sealed class SnapshotCalls(SnapshotSchedule schedule, Action<EpochRecord> take)
{
    private int lastTaken;

    public void EpochEnded(EpochRecord record)
    {
        if (schedule.Includes(record.Epoch))
        {
            Take(record);
        }
    }

    /// <summary>To be called while the weights are still those after the last whole epoch.</summary>
    public void TrainingEnded(EpochRecord last)
    {
        if (last.Epoch > lastTaken)
        {
            Take(last);
        }
    }

    private void Take(EpochRecord record)
    {
        lastTaken = record.Epoch;
        take(record);
    }
}
