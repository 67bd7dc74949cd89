namespace SequenceToy.Training.Schedules;

/// <summary>A running schedule: gives the learning rate of each update and receives the loss of each epoch.</summary>
internal abstract class ScheduleState
{
    /// <summary>Gets the learning rate of an update, counted from 0 over all epochs.</summary>
    public abstract double RateAt(int step);

    /// <summary>Receives the loss of an epoch: of validation, or of training if there are no validation samples.</summary>
    public virtual void EpochEnded(double loss)
    {
    }
}
