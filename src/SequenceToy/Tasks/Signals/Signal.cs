namespace SequenceToy.Tasks.Signals;

/// <summary>Members shared by the signal tasks.</summary>
internal static class Signal
{
    /// <summary>The constant mean, for tasks without a better baseline in closed form.</summary>
    public static Baseline Mean { get; } = new("Always predict the mean.", [new(Metric.Nrmse, 1)])
    {
        Predict = samples =>
        {
            var mean = samples.SelectMany(sample => sample.Target.Where((_, step) => sample.Mask?[step] != false)).Average();
            return BaselinePredictions.Always(mean)(samples);
        },
    };

    /// <summary>Returns a mask without the first steps, whose targets depend on values before the sequence.</summary>
    public static ValueList<bool> AllButFirst(int unknown, int steps) => [.. Enumerable.Range(0, steps).Select(step => step >= unknown)];
}
