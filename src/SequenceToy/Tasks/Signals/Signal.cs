namespace SequenceToy.Tasks.Signals;

/// <summary>What the tasks of signals have in common.</summary>
internal static class Signal
{
    /// <summary>Where nothing better is known in closed form.</summary>
    public static Baseline Mean { get; } = new("Always say the mean.", [new(Metric.Nrmse, 1)])
    {
        Answers = samples =>
            BaselineAnswers.Always(samples.SelectMany(sample => sample.Target.Where((_, step) => sample.Mask?[step] != false)).Average())(
                samples),
    };

    /// <summary>Answers at every step, of which the first do not count: the past they hang on is not yet known.</summary>
    public static ValueList<bool> AllButFirst(int unknown, int steps) => [.. Enumerable.Range(0, steps).Select(step => step >= unknown)];
}
