namespace SequenceToy.Training.Schedules;

/// <summary>A schedule at work: gives the learning rate of each training step and hears how each epoch went.</summary>
internal abstract class ScheduleState
{
    /// <summary>The rate of a training step, counted from 0 over all epochs.</summary>
    public abstract double RateAt(int step);

    /// <summary>An epoch has ended with this loss: of validation, or of training where there is none.</summary>
    public virtual void EpochEnded(double loss)
    {
    }
}
