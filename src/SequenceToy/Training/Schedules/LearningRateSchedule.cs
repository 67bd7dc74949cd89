namespace SequenceToy.Training.Schedules;

/// <summary>How the learning rate changes in the course of training: a recipe without state. Immutable.</summary>
public abstract record LearningRateSchedule
{
    private protected LearningRateSchedule()
    {
    }

    /// <summary>Whether the rates of the first epochs depend on how many are planned.</summary>
    internal virtual bool DependsOnEpochs => false;

    /// <summary>Begins the schedule for one training.</summary>
    /// <param name="learningRate">The rate it is to start from, or rise to.</param>
    /// <param name="epochs">Epochs planned.</param>
    /// <param name="stepsPerEpoch">Training steps in each.</param>
    internal abstract RunningSchedule Start(double learningRate, int epochs, int stepsPerEpoch);
}
