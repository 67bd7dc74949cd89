namespace SequenceToy.Metrics.Baselines;

/// <summary>The baselines that apply to your own data, fitted to its training samples.</summary>
/// <remarks>The constant always applies, the linear regression to numbers. The last value, the value one period before and the mean of the
/// window apply to target numbers for which an input feature has values of the same kind.</remarks>
/// <param name="All">The baselines, the constant first.</param>
internal sealed record BaselineSet(ValueList<FittedBaseline> All)
{
    /// <param name="training">The training samples.</param>
    /// <param name="period">The period of the series, in steps; null to find it.</param>
    public static BaselineSet Fit(SequenceDataset training, int? period = null) => new([.. Applicable(training, period)]);

    /// <summary>Scores each baseline on samples.</summary>
    public ValueList<BaselineScores> Score(SequenceDataset samples) => [.. All.Select(baseline => baseline.Named(samples))];

    /// <summary>Returns the index of the strongest baseline: the one with the best score, the first of equal ones.</summary>
    /// <param name="metric">The metric that decides.</param>
    /// <param name="scores">The scores of each baseline; at least one.</param>
    public static int Strongest(Metric metric, IReadOnlyList<Scores> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Count; i++)
        {
            best = Error(metric, scores[i]) < Error(metric, scores[best]) ? i : best;
        }

        return best;
    }

    private static double Error(Metric metric, Scores scores) =>
        scores.Find(metric) is { } score && !double.IsNaN(score) ? Math.Abs(Skill.Perfect(metric) - score) : double.PositiveInfinity;

    private static IEnumerable<FittedBaseline> Applicable(SequenceDataset training, int? given)
    {
        yield return ConstantBaseline.Fit(training);
        if (ComparableFeatures.Of(training) is { } features)
        {
            yield return LastValue.Fit(training, features);
            if (PeriodBefore.Fit(training, features, given) is { } period)
            {
                yield return period;
            }

            if (training.MaxSteps > 1)
            {
                yield return WindowMean.Fit(features);
            }
        }

        if (LinearRegression.Fit(training) is { } line)
        {
            yield return line;
        }
    }
}
