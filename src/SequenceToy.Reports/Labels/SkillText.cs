using SequenceToy.Series;

namespace SequenceToy.Reports.Labels;

/// <summary>The skill over a baseline as text.</summary>
internal static class SkillText
{
    /// <summary>Returns the skill in percent; a dash when it is not a number.</summary>
    public static string Of(SeriesBaseline baseline) => Percent(baseline.Skill);

    /// <summary>Returns true when the 95% interval of the skill is known.</summary>
    public static bool HasInterval(SeriesBaseline baseline) => double.IsFinite(baseline.SkillLow) && double.IsFinite(baseline.SkillHigh);

    /// <summary>Returns the 95% interval of the skill; a dash when it is not known.</summary>
    public static string Interval(SeriesBaseline baseline) =>
        HasInterval(baseline) ? SkillPercent.Interval(baseline.SkillLow, baseline.SkillHigh, 1) : "–";

    private static string Percent(double share) => SkillPercent.Of(share, 1);
}
