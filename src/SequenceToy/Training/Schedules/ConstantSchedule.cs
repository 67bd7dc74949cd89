namespace SequenceToy.Training.Schedules;

/// <summary>The same learning rate from first to last.</summary>
public sealed record ConstantSchedule() : LearningRateSchedule("constant")
{
    internal override ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch) => new Running(learningRate);

    private sealed class Running(double learningRate) : ScheduleState
    {
        public override double RateAt(int step) => learningRate;
    }
}
