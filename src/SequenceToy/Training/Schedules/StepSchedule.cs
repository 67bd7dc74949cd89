namespace SequenceToy.Training.Schedules;

/// <summary>The learning rate is multiplied by a factor every so many epochs.</summary>
/// <remarks>Formula: η · factor^⌊epoch / every⌋, epochs counted from 0. Equal to PyTorch's <c>StepLR</c>.</remarks>
public sealed record StepSchedule() : LearningRateSchedule("step")
{
    /// <summary>Epochs from one change to the next, from 1. Default: 10.</summary>
    public int Every { get; init => field = Require.Between(value, 1, int.MaxValue); } = 10;

    /// <summary>What the rate is multiplied by, above 0 and at most 1. Default: 0.5.</summary>
    public double Factor { get; init => field = Require.PositiveUpTo(value, 1); } = 0.5;

    internal override ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch) =>
        new Running(this, learningRate, stepsPerEpoch);

    private sealed class Running(StepSchedule schedule, double learningRate, int stepsPerEpoch) : ScheduleState
    {
        public override double RateAt(int step) => learningRate * Math.Pow(schedule.Factor, step / stepsPerEpoch / schedule.Every);
    }
}
