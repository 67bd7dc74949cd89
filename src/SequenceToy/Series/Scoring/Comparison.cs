namespace SequenceToy.Series.Scoring;

/// <summary>Compares the network with a baseline on the same origins.</summary>
internal static class Comparison
{
    public static SeriesBaseline Of(Forecasts network, Forecasts baseline, int horizon, int seed)
    {
        var (own, other) = (network.Losses, baseline.Losses);
        var test = DieboldMariano.Of([.. other.Zip(own, (theirs, ours) => theirs - ours)], horizon);
        var (low, high) = SkillBootstrap.Interval(own, other, horizon, seed);
        return new SeriesBaseline(
            baseline.Name, baseline.Rule, baseline.Score(.., ..), SkillBootstrap.Of(own.Sum(), other.Sum()), low, high, test.Statistic,
            test.PValue);
    }
}
