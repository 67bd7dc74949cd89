namespace SequenceToy.Metrics.Baselines;

/// <summary>The last value: predicts the comparable feature's input at the target's step.</summary>
internal static class LastValue
{
    public static FittedBaseline Fit(SequenceDataset training, ComparableFeatures features) => new(
        "last value",
        (training.Target.Placement == TargetPlacement.LastStep ? "Predict the last input value." : "Predict the input of the same step.")
            + features.Exception,
        samples => features.Predict(samples, (at, _, feature) => at.Input(samples, feature)));
}
