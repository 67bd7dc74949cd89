namespace SequenceToy.Sweeps.Statistics;

/// <summary>The comparison of two settings on the same seeds: how often one is better, by how much, and whether chance explains
/// it.</summary>
/// <remarks>
/// <para>The probability of being better is that of one seed: the share of pairs in which the first setting has the better score, plus half
/// of the ties. A seed gives both settings the same samples, so pairs leave out the noise that both share. The Mann–Whitney probability
/// compares runs of different seeds and keeps that noise.</para>
/// <para>The interval is a percentile bootstrap over pairs, extended to Wilson's interval where that is wider. If all pairs agree, the
/// bootstrap alone has no width.</para>
/// <para>Source: X. Bouthillier et al., Accounting for Variance in Machine Learning Benchmarks, MLSys 2021, arXiv:2103.03098.</para>
/// </remarks>
public sealed record PairedComparison
{
    private const double Even = 0.5;

    private PairedComparison(Estimate probabilityOfBetter, Estimate medianDifference) =>
        (ProbabilityOfBetter, MedianDifference) = (probabilityOfBetter, medianDifference);

    /// <summary>The name of the first setting.</summary>
    public string FirstName { get; private init; } = "A";

    /// <summary>The name of the second setting.</summary>
    public string SecondName { get; private init; } = "B";

    /// <summary>True when a higher score is better.</summary>
    public bool HigherIsBetter { get; private init; }

    /// <summary>The number of pairs in which the first setting has the better score.</summary>
    public int Wins { get; private init; }

    /// <summary>The number of pairs with equal scores.</summary>
    public int Ties { get; private init; }

    /// <summary>The number of pairs in which the second setting has the better score.</summary>
    public int Losses { get; private init; }

    /// <summary>The probability that the first setting is better on a seed, plus half of that of a tie, from 0 to 1.</summary>
    public Estimate ProbabilityOfBetter { get; }

    /// <summary>The median over seeds of the first setting's score minus the second's, in the unit of the scores.</summary>
    public Estimate MedianDifference { get; }

    /// <summary>The two-sided p-value of the sign-flip permutation test of the mean difference.</summary>
    public double PValue { get; private init; }

    /// <summary>True when the first setting is reliably better: the interval of <see cref="ProbabilityOfBetter"/> is above 0.5, the
    /// p-value is below 1 − confidence, and the mean difference favors it.</summary>
    public bool IsBetter => ProbabilityOfBetter.Low > Even && IsSignificant && MeanAdvantage > 0;

    /// <summary>True when the first setting is reliably worse: the interval is below 0.5, and the p-value is below 1 −
    /// confidence.</summary>
    /// <remarks>The mean difference must also favor the second setting.</remarks>
    public bool IsWorse => ProbabilityOfBetter.High < Even && IsSignificant && MeanAdvantage < 0;

    /// <summary>The result as one plain sentence with the effect, its interval and the p-value.</summary>
    public string Sentence => ComparisonSentence.Of(this);

    // Positive when it favors the first setting.
    private double MeanAdvantage { get; init; }

    private bool IsSignificant => PValue < 1 - ProbabilityOfBetter.Confidence;

    /// <summary>Compares two settings.</summary>
    /// <param name="first">The scores of the first setting, one per seed; finite. A failed run needs a score, such as the
    /// baseline's.</param>
    /// <param name="second">The scores of the second setting, in the same order of seeds.</param>
    /// <param name="higherIsBetter">True when a higher score is better, as <see cref="MetricExtensions.HigherIsBetter"/> says.</param>
    /// <param name="firstName">The name of the first setting in the sentence. Default: A.</param>
    /// <param name="secondName">The name of the second setting. Default: B.</param>
    /// <param name="options">The options of the bootstrap; its seed also draws the permutations. Default: null, for 2,000 resamples and
    /// 95%.</param>
    /// <exception cref="ArgumentException">The settings have different numbers of scores.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are no scores, or one is not finite.</exception>
    /// <example><code>
    /// using SequenceToy.Sweeps.Statistics;
    /// var comparison = PairedComparison.Of([0.92, 0.95, 0.97], [0.90, 0.91, 0.95], higherIsBetter: true, "LSTM", "GRU");
    /// string sentence = comparison.Sentence;
    /// </code></example>
    public static PairedComparison Of(
        IReadOnlyList<double> first, IReadOnlyList<double> second, bool higherIsBetter, string firstName = "A", string secondName = "B",
        BootstrapOptions? options = null)
    {
        double[] differences = [.. FiniteValues.Of(first, nameof(first)).Zip(Paired(second, first.Count), (one, other) => one - other)];
        options ??= BootstrapOptions.Default;
        int[] signs = [.. differences.Select(difference => Math.Sign(difference) * (higherIsBetter ? 1 : -1))];
        return new PairedComparison(Probability(signs, options), Median.Of(differences, options))
        {
            FirstName = Require.NotNull(firstName, nameof(firstName)),
            SecondName = Require.NotNull(secondName, nameof(secondName)),
            HigherIsBetter = higherIsBetter,
            Wins = signs.Count(sign => sign > 0),
            Ties = signs.Count(sign => sign == 0),
            Losses = signs.Count(sign => sign < 0),
            MeanAdvantage = differences.Average() * (higherIsBetter ? 1 : -1),
            PValue = SignFlipTest.PValue(differences, options.Seed),
        };
    }

    /// <summary>Returns the sentence.</summary>
    public override string ToString() => Sentence;

    private static Estimate Probability(int[] signs, BootstrapOptions options)
    {
        var drawn = Resampling.Interval(signs.Length, counts => Even + (Even * Sum(signs, counts) / signs.Length), options);
        var wilson = SuccessRate.Of(drawn.Value * signs.Length, signs.Length, options.Confidence);
        return new Estimate(drawn.Value, Math.Min(drawn.Low, wilson.Low), Math.Max(drawn.High, wilson.High), options.Confidence);
    }

    private static int Sum(int[] signs, int[] counts)
    {
        var sum = 0;
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] * counts[i];
        }

        return sum;
    }

    private static double[] Paired(IReadOnlyList<double> second, int count)
    {
        var scores = FiniteValues.Of(second, nameof(second));
        return scores.Length == count
            ? scores
            : throw new ArgumentException(
                FormattableString.Invariant($"second must have one score per score of first ({count}); it had {scores.Length}."),
                nameof(second));
    }
}
