namespace SequenceToy.Training.Schedules;

/// <summary>A constant learning rate throughout training.</summary>
public sealed record ConstantSchedule() : LearningRateSchedule("constant")
{
    internal override ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch) => new State(learningRate);

    private sealed class State(double learningRate) : ScheduleState
    {
        public override double RateAt(int step) => learningRate;
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ConstantSchedule), PrintMembers);
}
