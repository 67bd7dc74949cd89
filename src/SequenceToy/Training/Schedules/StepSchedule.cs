namespace SequenceToy.Training.Schedules;

/// <summary>A learning rate that is multiplied by a factor every fixed number of epochs.</summary>
/// <remarks>Formula: η · factor^⌊epoch / every⌋, epochs counted from 0. Equal to PyTorch's <c>StepLR</c>.</remarks>
public sealed record StepSchedule() : LearningRateSchedule("step")
{
    /// <summary>The number of epochs between changes, at least 1. Default: 10.</summary>
    public int Every { get; init => field = Require.Between(value, 1, int.MaxValue); } = 10;

    /// <summary>The factor that multiplies the learning rate, above 0 and at most 1. Default: 0.5.</summary>
    public double Factor { get; init => field = Require.PositiveUpTo(value, 1); } = 0.5;

    internal override ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch) =>
        new State(this, learningRate, stepsPerEpoch);

    private sealed class State(StepSchedule schedule, double learningRate, int stepsPerEpoch) : ScheduleState
    {
        public override double RateAt(int step) => learningRate * Math.Pow(schedule.Factor, step / stepsPerEpoch / schedule.Every);
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(StepSchedule), PrintMembers);
}
