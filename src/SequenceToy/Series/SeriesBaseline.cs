namespace SequenceToy.Series;

/// <summary>A baseline, which is a simple forecast or a linear regression, and how the network compares with it on the same
/// origins.</summary>
/// <param name="Name">The name: last value, seasonal naive, drift, mean, or linear regression.</param>
/// <param name="Rule">The rule that makes the forecasts, as a sentence.</param>
/// <param name="Scores">The scores of the baseline.</param>
/// <param name="Skill">The network's improvement over the baseline: 1 − RMSE ÷ RMSE of the baseline, both in units of the MASE's scale.
/// 1 is perfect, 0 equals the baseline, below 0 is worse.</param>
/// <param name="SkillLow">The lower end of the 95% interval of <paramref name="Skill"/>, which holds all improvements that Diebold and
/// Mariano's test does not reject. NaN with fewer origins than twice the horizon (at least two; in a backtest, with fewer than two folds),
/// or where the errors vary too much to bound it.</param>
/// <param name="SkillHigh">The upper end of the 95% interval of <paramref name="Skill"/>.</param>
/// <param name="Advantage">The statistic of Diebold and Mariano's test of squared errors over the times of the origins: positive when the
/// network is better. NaN with fewer origins than twice the horizon (at least two; in a backtest, with fewer than two folds), or when the
/// squared errors always differ by the same amount.</param>
/// <param name="PValue">The two-sided p-value of Diebold and Mariano's test of equal squared errors; NaN where <paramref name="Advantage"/>
/// is.</param>
/// <remarks>Source of the test: F. X. Diebold and R. S. Mariano, Journal of Business &amp; Economic Statistics 13 (1995), DOI
/// 10.1080/07350015.1995.10524599; one step ahead with the correction of Harvey, Leybourne and Newbold, DOI
/// 10.1016/S0169-2070(96)00719-4, otherwise in the form of Coroneo and Iacone, DOI 10.1002/jae.2756.</remarks>
public sealed record SeriesBaseline(
    string Name, string Rule, SeriesScores Scores, double Skill, double SkillLow, double SkillHigh, double Advantage, double PValue)
{
    /// <summary>True when the network is better by more than chance explains: p-value below 0.05.</summary>
    public bool IsBeaten => Advantage > 0 && PValue < 0.05;

    /// <summary>Returns name, scores and skill on one line.</summary>
    public override string ToString() =>
        $"{Name}: {Scores}, skill {SkillPercent.Of(Skill, 1)}"
        + (double.IsFinite(SkillLow) ? $" (95% interval {SkillPercent.Interval(SkillLow, SkillHigh, 1)})" : "");
}
