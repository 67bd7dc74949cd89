namespace SequenceToy.Metrics.Baselines;

/// <summary>The mean of the window: predicts the mean of the comparable feature's inputs up to the target's step.</summary>
internal static class WindowMean
{
    public static FittedBaseline Fit(ComparableFeatures features) => new(
        "window mean",
        "Predict the mean of the sequence's inputs so far." + features.Exception,
        samples => features.Predict(samples, Means(samples)));

    // Running sums, since targets at every step would otherwise need a sum each.
    private static Func<TargetPosition, int, int, double> Means(SequenceDataset samples)
    {
        var sums = new double[samples.Inputs.Length];
        var (steps, features) = (samples.MaxSteps, samples.Features);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] = samples.Inputs[i] + (i / features % steps == 0 ? 0 : sums[i - features]);
        }

        return (at, _, feature) => sums[(((at.Sample * steps) + at.Step) * features) + feature] / (at.Step + 1);
    }
}
