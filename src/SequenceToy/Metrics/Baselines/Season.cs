namespace SequenceToy.Metrics.Baselines;

/// <summary>Finds the period of a series in its training samples.</summary>
/// <remarks>
/// <para>The correlation of the target with the input some steps earlier, each minus the mean of the window, is computed for every number
/// of steps over up to 2,000 targets. Trends and random walks lower this correlation steadily; a season lowers it and raises it
/// again.</para>
/// <para>A period is found where the correlation has a peak of at least 0.4 that noise does not reach, at least 0.25 above an earlier
/// value.</para>
/// </remarks>
internal static class Season
{
    private const int MaxPositions = 2000;
    private const int MaxLag = 400;
    private const double MinPeak = 0.4;
    private const double MinRise = 0.25;

    // Standard errors of the correlation of noise; of hundreds of lags none reaches as many by chance.
    private const double MinErrors = 3.5;

    // Two periods repeat as well as one, by chance slightly better: by less than this, or than two standard errors.
    private const double Nearly = 0.05;
    private const double NearlyErrors = 2;

    // At the last lag no fall confirms the peak.
    private const double MinPeakAtTheEnd = 0.7;

    /// <summary>Returns the steps from the value one period before the target to the last input; null without a clear period.</summary>
    /// <remarks>With the next value as the target this is the period minus 1.</remarks>
    /// <param name="training">The training samples.</param>
    /// <param name="feature">The index of the feature.</param>
    /// <param name="column">The index of the number in the targets.</param>
    public static int? Find(SequenceDataset training, int feature, int column)
    {
        var known = training.Target.Placement == TargetPlacement.LastStep ? training.MinSteps - 1 : (training.MinSteps - 1) / 2;
        var longest = Math.Min(known, MaxLag);
        var positions = TargetPosition.Counted(training, MaxPositions, earliest: longest);
        if (longest < 1 || positions.Length < 2)
        {
            return null;
        }

        var correlations = ByLag(training, positions, feature, column, longest);
        var least = Math.Max(MinPeak, MinErrors / Math.Sqrt(positions.Length));
        int[] peaks = [.. Enumerable.Range(1, longest).Where(lag => IsPeak(correlations, lag, least))];
        var nearly = Math.Max(Nearly, NearlyErrors / Math.Sqrt(positions.Length));
        return peaks.Length == 0 ? null : peaks.First(lag => correlations[lag] >= peaks.Max(other => correlations[other]) - nearly);
    }

    private static bool IsPeak(double[] correlations, int lag, double least)
    {
        var isLast = lag == correlations.Length - 1;
        var peak = correlations[lag];
        return peak >= (isLast ? Math.Max(least, MinPeakAtTheEnd) : least)
            && peak >= correlations[lag - 1]
            && (isLast || peak >= correlations[lag + 1])
            && correlations[..lag].Min() <= peak - MinRise;
    }

    private static double[] ByLag(SequenceDataset training, TargetPosition[] positions, int feature, int column, int longest)
    {
        var window = Enumerable.Range(0, longest + 1).ToArray();
        double[] means = [.. positions.Select(at => window.Average(lag => (double)at.Input(training, feature, lag)))];
        double[] targets = [.. positions.Zip(means, (at, mean) => at.Target(training, column) - mean)];
        return Array.ConvertAll(window, lag =>
            Correlation.Of([.. positions.Zip(means, (at, mean) => at.Input(training, feature, lag) - mean)], targets));
    }
}
