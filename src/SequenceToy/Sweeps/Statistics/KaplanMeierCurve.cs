namespace SequenceToy.Sweeps.Statistics;

/// <summary>The probability that a run is still unsolved, by cost, from runs of which some stopped unsolved.</summary>
/// <remarks>
/// <para>S(t) = Π (1 − d ÷ n) over the costs up to t at which d of n runs at risk were solved. The interval is S exp(± z √Σ d ÷ (n (n −
/// d))), cut at 1, as in R's <c>survfit(conf.type = "log")</c>.</para>
/// <para>Where S is 0, R has no interval. Here it ends at the upper end of the step before, or at 1. The curve assumes that runs
/// were not stopped because they looked hopeless. Sources: E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete
/// Observations, Journal of the American Statistical Association 53 (1958), DOI 10.1080/01621459.1958.10501452; M. Greenwood, The Natural
/// Duration of Cancer, Reports on Public Health and Medical Subjects 33 (1926).</para>
/// </remarks>
/// <param name="Points">The steps in ascending order of cost; empty when no run is solved. Before the first, the probability is 1.</param>
/// <param name="Median">The cost by which half of the runs are solved, with its interval. The cost and the upper end are infinite
/// when the runs were too short to show them.</param>
/// <param name="Runs">The number of runs, at least 1.</param>
public sealed record KaplanMeierCurve(ValueList<KaplanMeierPoint> Points, Estimate Median, int Runs)
{
    /// <summary>Estimates the curve.</summary>
    /// <param name="runs">The cost of each run, at least one.</param>
    /// <param name="confidence">The confidence of the intervals, above 0 and below 1. Default: 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are no runs, or the confidence is out of range.</exception>
    public static KaplanMeierCurve Of(IReadOnlyList<RunCost> runs, double confidence = 0.95)
    {
        var ordered = RunCost.Ordered(runs);
        var errors = ConfidenceLevel.InErrors(confidence);
        var points = new List<KaplanMeierPoint>();
        var (share, variance, high, atRisk) = (1.0, 0.0, 1.0, ordered.Length);
        foreach (var group in ordered.GroupBy(run => run.Cost))
        {
            var solved = group.Count(run => run.IsSolved);
            if (solved > 0)
            {
                share *= 1 - ((double)solved / atRisk);
                variance += (double)solved / atRisk / (atRisk - solved);
                var spread = Math.Exp(errors * Math.Sqrt(variance));
                high = solved == atRisk ? high : Math.Min(1, share * spread);
                points.Add(new KaplanMeierPoint(group.Key, atRisk, solved, new Estimate(share, share / spread, high, confidence)));
            }

            atRisk -= group.Count();
        }

        return new KaplanMeierCurve([.. points], MedianCost.Of(points, confidence), ordered.Length);
    }

    /// <summary>Returns the probability that a run is still unsolved after a cost, with its pointwise interval.</summary>
    /// <param name="cost">The cost, in the unit of the runs.</param>
    public Estimate UnsolvedAfter(double cost) =>
        Points.LastOrDefault(point => point.Cost <= cost)?.Unsolved ?? new Estimate(1, 1, 1, Median.Confidence);

    /// <summary>Returns the number of runs, how many are solved, and the median cost.</summary>
    public override string ToString() =>
        $"{NumberFormat.Count(Points.Sum(point => point.Solved))} of {NumberFormat.Count(Runs, "run")} solved, median cost {Median}";
}
