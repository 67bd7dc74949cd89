namespace SequenceToy.Training.Schedules;

/// <summary>A learning rate multiplied by a factor after more than <see cref="Patience"/> epochs without improvement.</summary>
/// <remarks>An epoch improves when its loss is below the best so far by the share <see cref="Threshold"/>; the loss is that of validation,
/// or of training if there are no validation samples. Equal to PyTorch's <c>ReduceLROnPlateau</c>.</remarks>
public sealed record PlateauSchedule() : LearningRateSchedule("plateau")
{
    /// <summary>The number of epochs without improvement that are tolerated, at least 0. Default: 10.</summary>
    public int Patience { get; init => field = Require.Between(value, 0, int.MaxValue); } = 10;

    /// <summary>The factor that multiplies the learning rate, above 0 and at most 1. Default: 0.1.</summary>
    public double Factor { get; init => field = Require.PositiveUpTo(value, 1); } = 0.1;

    /// <summary>The relative decrease of the best loss that counts as an improvement, from 0 to below 1. Default: 1e-4.</summary>
    public double Threshold { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 1e-4;

    internal override ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch) => new State(this, learningRate);

    private sealed class State(PlateauSchedule schedule, double learningRate) : ScheduleState
    {
        private double rate = learningRate;
        private double best = double.PositiveInfinity;
        private int badEpochs;

        public override double RateAt(int step) => rate;

        public override void EpochEnded(double loss)
        {
            if (loss < best * (1 - schedule.Threshold))
            {
                best = loss;
                badEpochs = 0;
            }
            else if (++badEpochs > schedule.Patience)
            {
                rate *= schedule.Factor;
                badEpochs = 0;
            }
        }
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(PlateauSchedule), PrintMembers);
}
