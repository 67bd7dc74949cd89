namespace SequenceToy.Series.Scoring;

/// <summary>Compares the network with a baseline on the same origins.</summary>
internal static class Comparison
{
    public static SeriesBaseline Of(Forecasts network, Forecasts baseline, int horizon)
    {
        var (own, other) = (network.Losses, baseline.Losses);
        var test = DieboldMariano.Of([.. other.Zip(own, (theirs, ours) => theirs - ours)], horizon);
        var skill = ForecastSkill.Of(own, other, horizon);
        return new SeriesBaseline(
            baseline.Name, baseline.Rule, baseline.Score(.., ..), skill.Value, skill.Low, skill.High, test.Statistic, test.PValue);
    }
}
