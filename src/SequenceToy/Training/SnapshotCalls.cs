namespace SequenceToy.Training;

/// <summary>Requests snapshots after the epochs of a schedule, and after the last whole epoch.</summary>
/// <param name="schedule">The schedule.</param>
/// <param name="take">Takes a snapshot of the current network.</param>
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

    /// <summary>Call while the weights are those after the last whole epoch.</summary>
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
