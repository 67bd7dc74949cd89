namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the predictions repeat the last input value.</summary>
internal static class LastValueCheck
{
    // Correlations of fewer sequences are unreliable.
    private const int MinSequences = 12;
    private const double Copied = 0.9;

    // The error of a copy is that of the last value; predictions at their limits follow it, too, but far from it.
    private const double FarFromIt = 1.2;

    public static Threshold Threshold { get; } = new(
        "variance of the predictions not explained by the targets ÷ that not explained by the last value", 4, "", 2,
        "At four, the predictions are twice as far from the targets as from the last value; chance rarely causes that.");

    /// <summary>Returns the check; null when the predictions are not near the last value, or the sequences are few.</summary>
    public static Check? On(RunMeasures run)
    {
        if (run.Evidence.Data?.LastValue is not { WithLastValue: >= Copied } match || run.Evidence.Test.Sequences < MinSequences
            || match.ErrorRatio < BaselineCheck.Score.Value || match.ErrorRatio > FarFromIt)
        {
            return null;
        }

        var feature = run.Evidence.Data.FeatureNames is { } names && match.Feature < names.Count
            ? PrintableText.Quoted(names[match.Feature])
            : $"input feature {NumberFormat.Count(match.Feature + 1)}";
        var (copied, right) = (match.WithLastValue, match.WithTarget);
        return Threshold.AtLeast(
            (1 - (right * right)) / (1 - (copied * copied)),
            $"The predictions repeat the last value of {feature}: their correlation is "
            + $"{NumberFormat.UpTo(1, copied)} with it and {NumberFormat.UpTo(1, right)} with the targets. Their error is "
            + $"{NumberFormat.Percent(Math.Round(match.ErrorRatio, 3))} of that of the last value.");
    }
}
