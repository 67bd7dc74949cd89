namespace SequenceToy.Metrics.Baselines;

/// <summary>The value one period before the target, for clearly periodic series.</summary>
internal static class PeriodBefore
{
    /// <summary>Returns the fitted baseline; null when no number of the targets has a clear or given period.</summary>
    /// <param name="training">The training samples.</param>
    /// <param name="features">The comparable features.</param>
    /// <param name="given">The period in steps, of targets that follow the inputs by one step; null to find it.</param>
    public static FittedBaseline? Fit(SequenceDataset training, ComparableFeatures features, int? given)
    {
        int?[] lags =
        [
            .. features.ByColumn.Select((feature, column) =>
                feature is { } known ? given - 1 ?? Season.Find(training, known, column) : null),
        ];
        return Array.Find(lags, lag => lag is not null) is { } first ? new(
            "one period before",
            $"Predict the input {NumberFormat.Count(first, "step")} before the {Last(training)}, one period before the target."
                + features.Exception,
            samples => features.Predict(samples, (at, column, feature) => at.Input(samples, feature, Before(lags[column], at)))) : null;
    }

    private static string Last(SequenceDataset training) =>
        training.Target.Placement == TargetPlacement.LastStep ? "last one" : "same step";

    // Without a period, or before its first, this is the last value.
    private static int Before(int? lag, TargetPosition at) => lag is { } known && known <= at.Step ? known : 0;
}
