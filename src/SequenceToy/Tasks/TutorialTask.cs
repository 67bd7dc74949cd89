namespace SequenceToy.Tasks;

/// <summary>Constants shared by the tasks of the tutorial.</summary>
internal static class TutorialTask
{
    public const string Source = "A short introductory LSTM tutorial whose author is not recorded; this library grew from it";

    /// <summary>The goal of a tutorial task: the highest RMSE, as a share of the targets' range.</summary>
    public const double SolvedShareOfRange = 0.005;

    public const string Encoding =
        "One integer per step, drawn uniformly from the range; one target after the last step, in the same unit.";

    /// <summary>Returns the baseline that always predicts the mean of integers drawn uniformly.</summary>
    /// <param name="range">The range of the numbers.</param>
    /// <param name="terms">The number of terms in the sum, 1 or 2.</param>
    public static Baseline Mean(NumberRange range, int terms)
    {
        // The variance of one of n consecutive integers is (n² − 1) / 12.
        var numbers = range.Width + 1.0;
        var variance = terms * (((numbers * numbers) - 1) / 12);

        // The mean distance from the mean is n / 4, or (n² − 1) / 4n for an odd n, and (n² − 1) / 3n for a sum of two.
        var distance = terms == 2 ? ((numbers * numbers) - 1) / (3 * numbers)
            : numbers % 2 == 0 ? numbers / 4
            : ((numbers * numbers) - 1) / (4 * numbers);
        return new Baseline(
            "Always predict the mean.", [new(Metric.Rmse, Math.Sqrt(variance)), new(Metric.Mae, distance), new(Metric.Nrmse, 1)])
        {
            Predict = BaselinePredictions.Always(terms * (range.Lowest + range.Highest) / 2.0),
        };
    }
}
