using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Series.Verdicts;

/// <summary>Checks whether the network is reliably better than a simple forecast.</summary>
internal static class NaiveCheck
{
    public static Threshold PValue { get; } = new(
        "p-value of the difference from the simple forecast", 0.05, "", 2,
        "Chance alone gives an advantage with a p-value below 0.05 about once in forty runs; with few origins, twice.");

    /// <summary>Returns the check that a baseline is not beaten: its p-value, or 1 where it is better than the network.</summary>
    public static Check IsNotBeaten(SeriesBaseline baseline)
    {
        var ratio = NumberFormat.Percent(Math.Round(1 - baseline.Skill, 4));
        var interval = double.IsNaN(baseline.SkillLow) ? ""
            : $"; the 95% interval of the improvement is {Percent(baseline.SkillLow)} to {Percent(baseline.SkillHigh)}";
        return PValue.AtLeast(
            baseline.IsBeaten ? baseline.PValue : Math.Max(PValue.Value, baseline.Advantage > 0 ? baseline.PValue : 1),
            $"The network's RMSE is {ratio} of that of the baseline {baseline.Name}{interval}.");
    }

    private static string Percent(double share) => NumberFormat.Percent(Math.Round(share, 4));
}
