namespace SequenceToy.Diagnosis.Measures;

/// <summary>Measures the advantage over the baselines in standard errors, converted to a normal distribution.</summary>
internal static class Advantage
{
    /// <summary>The ratio of errors from which the network is worse than the strongest baseline, which may be a regression.</summary>
    public const double WorseThanStrongest = 1.1;

    // The regression of pure noise is nearly the mean: a smaller share of the squared errors is no advantage, however reliable.
    private const double Noticeable = 0.02;

    // An error at most this much larger equals it.
    private const double EqualToStrongest = 1.02;

    // A difference without any scatter counts as certain.
    private const double LeastNoise = 1e-12;

    /// <summary>Returns the advantage over the strongest baseline without weights; 0 when it is unknown.</summary>
    public static double InErrors(RunMeasures run) => run.Evidence.Advantage is { } paired ? InErrors(paired)
        : run.ErrorLeftNoise is { } noise && run.Evidence.Test.Sequences > 1
            ? InErrors(1 - run.ErrorLeft, noise, ScoreNoise.DegreesOfFreedom(run.Evidence.Test.Sequences))
        : 0;

    /// <summary>Returns the advantage over all baselines: at most 0 when the error is more than 10% above that of the strongest; that of
    /// the linear regression when the error equals its error.</summary>
    public static double OverAll(RunMeasures run)
    {
        var (advantage, strongest) = (InErrors(run), run.ErrorLeftOf(run.Evidence.Baseline));
        return run.ErrorLeft > WorseThanStrongest * strongest ? Math.Min(0, advantage)
            : run.Evidence.RegressionAdvantage is { Mean: >= Noticeable } regression && run.ErrorLeft <= EqualToStrongest * strongest
                ? Math.Max(advantage, InErrors(regression))
            : advantage;
    }

    private static double InErrors(PairedDifference paired) =>
        InErrors(paired.Mean, paired.StandardError, Math.Max(1, paired.Sequences - 1));

    private static double InErrors(double difference, double noise, int degrees)
    {
        var errors = StudentT.AsNormal(difference == 0 ? 0 : difference / Math.Max(noise, LeastNoise), degrees);
        return double.IsNaN(errors) ? 0 : errors;
    }
}
