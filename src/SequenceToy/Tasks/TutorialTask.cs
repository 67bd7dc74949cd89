namespace SequenceToy.Tasks;

/// <summary>What the tutorial's tasks have in common.</summary>
internal static class TutorialTask
{
    public const string Source = "The introductory LSTM tutorial this library grew from";

    /// <summary>A number counts as learned when its RMSE is at most this share of the answers' range.</summary>
    public const double SolvedShareOfRange = 0.005;

    public const string Encoding =
        "One number per step, whole, each from the range with equal chance; one answer after the last step, in the same unit.";

    /// <summary>Always saying the mean of whole numbers drawn with equal chance.</summary>
    /// <param name="range">The numbers drawn.</param>
    /// <param name="terms">How many of them the answer is the sum of, 1 or 2.</param>
    public static Baseline Mean(NumberRange range, int terms)
    {
        // The variance of one of n whole numbers is (n² − 1) / 12.
        var numbers = range.Width + 1.0;
        var variance = terms * (((numbers * numbers) - 1) / 12);

        // From the mean, one of n lies n / 4 away on average, or (n² − 1) / 4n where n is odd, and a sum of two (n² − 1) / 3n.
        var distance = terms == 2 ? ((numbers * numbers) - 1) / (3 * numbers)
            : numbers % 2 == 0 ? numbers / 4
            : ((numbers * numbers) - 1) / (4 * numbers);
        return new Baseline(
            "Always say the mean.", [new(Metric.Rmse, Math.Sqrt(variance)), new(Metric.Mae, distance), new(Metric.Nrmse, 1)])
        {
            Answers = BaselineAnswers.Always(terms * (range.Lowest + range.Highest) / 2.0),
        };
    }
}
