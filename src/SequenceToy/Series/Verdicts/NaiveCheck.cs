using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Series.Verdicts;

/// <summary>Checks whether the network is reliably better than a simple forecast.</summary>
internal static class NaiveCheck
{
    public static Threshold PValue { get; } = new(
        "p-value of the difference from the simple baseline", 0.05, "", 2,
        "Chance alone gives an advantage with a p-value below 0.05 about once in forty runs; with few origins, twice.");

    /// <summary>Returns the check that a baseline is not beaten: its p-value, or 1 where it is better than the network.</summary>
    /// <param name="baseline">The baseline.</param>
    /// <param name="hasOneUnit">True for one series and target; false when errors are compared in units of the MASE's scale.</param>
    public static Check IsNotBeaten(SeriesBaseline baseline, bool hasOneUnit)
    {
        var interval = !double.IsFinite(baseline.SkillLow) ? ""
            : $"; the 95% interval of the skill is {Percent(baseline.SkillLow)} to {Percent(baseline.SkillHigh)}";
        var error = hasOneUnit ? "The network's RMSE is" : "In units of the MASE's scale of each series and target, the network's RMSE is";
        return PValue.AtLeast(
            baseline.IsBeaten ? baseline.PValue : Math.Max(PValue.Value, baseline.Advantage > 0 ? baseline.PValue : 1),
            double.IsNegativeInfinity(baseline.Skill) ? $"The baseline '{baseline.Name}' has no error on the test part; the network has."
                : $"{error} {SkillPercent.Ratio(baseline.Skill, 4)} that of the baseline '{baseline.Name}'{interval}.");
    }

    private static string Percent(double share) =>
        share < -1 ? SkillPercent.Of(share, 0) : NumberFormat.Percent(Math.Round(share, 4));
}
