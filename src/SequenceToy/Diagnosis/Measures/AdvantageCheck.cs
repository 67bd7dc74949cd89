namespace SequenceToy.Diagnosis.Measures;

/// <summary>Checks whether the difference between the network and the strongest baseline is more than chance.</summary>
internal static class AdvantageCheck
{
    public static Threshold Better { get; } = new(
        "advantage over the baseline", 2, "standard errors", 2,
        "Chance causes such an advantage about once in forty runs; the errors are compared on the same samples.");

    public static Threshold Known { get; } = new(
        "difference from the baseline, in either direction", 2, "standard errors", 2,
        "A smaller difference can be chance, in favor of either.");

    public static Check IsBetter(RunMeasures run) => Better.AtLeast(Advantage.InErrors(run), Sentence(run));

    /// <param name="margin">The standard errors by which the advantage must exceed the threshold.</param>
    /// <param name="run">The measured run.</param>
    public static Check IsBetterBy(double margin, RunMeasures run) => Better.AtLeast(Advantage.InErrors(run) - margin, Sentence(run));

    /// <param name="run">The measured run.</param>
    /// <param name="few">The number of sequences below which only a reliable disadvantage counts.</param>
    public static Check MayBeBetter(RunMeasures run, int few) =>
        run.Evidence.Test.Sequences < few && Advantage.InErrors(run) > -Better.Value && RangeCheck.IsInside(run).Holds
            ? Better.AtLeast(double.MaxValue, Sentence(run))
            : IsBetterInRange(run);

    /// <summary>Returns the check on the baselines without weights; beyond the trained range, where the constant is a poor reference, on
    /// all.</summary>
    public static Check IsBetterInRange(RunMeasures run) => RangeCheck.IsOutside(run).Holds ? IsBetterThanAll(run) : IsBetter(run);

    public static Check IsBetterThanAll(RunMeasures run) => Better.AtLeast(Advantage.OverAll(run), SentenceOfAll(run));
    public static Check IsNotBetter(RunMeasures run) => Better.Below(Advantage.OverAll(run), SentenceOfAll(run));

    /// <param name="run">The measured run.</param>
    /// <param name="fewest">The number of sequences below which no difference is known.</param>
    public static Check IsUnknown(RunMeasures run, int fewest) => Known.Below(
        run.Evidence.Test.Sequences < fewest ? 0 : Math.Abs(Advantage.InErrors(run)), Sentence(run));

    /// <summary>Returns the comparison with all baselines as the start of a sentence, for a network that is not worse.</summary>
    public static string OfAll(RunMeasures run)
    {
        var strongest = run.ErrorLeftOf(run.Evidence.Baseline);
        return run.ErrorLeft < strongest ? "The network is better than every baseline"
            : $"The network is about as good as the strongest baseline{BaselineCheck.NameOf(run.Evidence)} and better than all others";
    }

    /// <summary>Returns a sentence on the difference of the errors, with its standard error.</summary>
    public static string DifferenceSentence(RunMeasures run) =>
        run.Evidence.Advantage is { } paired && double.IsFinite(paired.StandardError)
            ? $"Compared with {Rival(run)} on the same samples, the network's {ErrorName(run)} are {Percent(Math.Abs(paired.Mean))} ("
            + $"± {Percent(2 * paired.StandardError)}) {(paired.Mean < 0 ? "higher" : "lower")}."
            : Sentence(run);

    private static string ErrorName(RunMeasures run) => run.Evidence.Metric.IsShare() ? "incorrect predictions" : "squared errors";

    // Simple baselines are all but the regression, whose weights are fitted as the network's are.
    private static string Rival(RunMeasures run) => run.Evidence.RegressionAdvantage is null
        ? $"the strongest baseline{BaselineCheck.NameOf(run.Evidence)}"
        : "the strongest simple baseline (not the linear regression)";

    /// <summary>Returns the errors of the strongest baseline and of the network, as a sentence.</summary>
    public static string SentenceOfStrongest(RunMeasures run) =>
        $"The strongest baseline{BaselineCheck.NameOf(run.Evidence)} has {Percent(run.ErrorLeftOf(run.Evidence.Baseline))} of the "
            + $"constant prediction's error; the network has {run.ErrorLeftText}.";

    private static string SentenceOfAll(RunMeasures run) =>
        Advantage.OverAll(run) == Advantage.InErrors(run) ? Sentence(run) : SentenceOfStrongest(run);

    private static string Percent(double share) => NumberFormat.Percent(Math.Round(share, 4));

    private static string Sentence(RunMeasures run)
    {
        var errors = Math.Round(Math.Min(Math.Abs(Advantage.InErrors(run)), 999), 1);
        if (errors == 0)
        {
            return $"Compared with {Rival(run)} on the same samples, the network is neither better nor worse.";
        }

        var than = Advantage.InErrors(run) < 0 ? "worse" : "better";
        return $"Compared with {Rival(run)} on the same samples, the network is {NumberFormat.Amount(errors, "standard errors")} {than}.";
    }
}
