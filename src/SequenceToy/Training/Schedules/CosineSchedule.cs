namespace SequenceToy.Training.Schedules;

/// <summary>A linear warm-up to the learning rate, then a cosine decay to zero.</summary>
/// <remarks>
/// <para>Formula: η(t) = η · (t + 1) / w for the first w of n updates, then η · (1 + cos(π · (t − w) / (n − w))) / 2.</para>
/// <para>Source: I. Loshchilov and F. Hutter, SGDR, ICLR 2017, arXiv:1608.03983; warm-up: P. Goyal et al. 2017, arXiv:1706.02677.</para>
/// </remarks>
public sealed record CosineSchedule() : LearningRateSchedule("cosine")
{
    /// <summary>The share of all updates used for the warm-up, from 0 to below 1. Default: 0.1.</summary>
    public double WarmUp { get; init => field = Require.AtLeastAndBelow(value, 0, 1); } = 0.1;

    internal override bool DependsOnEpochs => true;

    internal override ScheduleState Start(double learningRate, int epochs, int stepsPerEpoch)
    {
        var steps = (double)epochs * stepsPerEpoch;
        return new State(learningRate, steps, Math.Floor(WarmUp * steps));
    }

    private sealed class State(double learningRate, double steps, double rising) : ScheduleState
    {
        public override double RateAt(int step) =>
            step < rising
                ? learningRate * (step + 1) / rising
                : learningRate * (1 + Math.Cos(Math.PI * (step - rising) / (steps - rising))) / 2;
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(CosineSchedule), PrintMembers);
}
