namespace SequenceToy.Guards;

/// <summary>A skill as text; numbers that say nothing are words.</summary>
internal static class SkillPercent
{
    private const double Lowest = -10;

    /// <summary>Returns the skill in percent, such as <c>12%</c>.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="decimals">The number of decimals.</param>
    public static string Of(double skill, int decimals) => double.IsNaN(skill) ? "–"
        : double.IsNegativeInfinity(skill) ? "baseline without error"
        : skill < Lowest ? $"below {NumberFormat.FixedPercent(Lowest, 0)}"
        : NumberFormat.FixedPercent(skill, decimals);

    /// <summary>Returns an interval, such as <c>3% to 12%</c>.</summary>
    /// <param name="low">The lower end.</param>
    /// <param name="high">The upper end.</param>
    /// <param name="decimals">The number of decimals.</param>
    public static string Interval(double low, double high, int decimals) =>
        high < Lowest ? Of(high, decimals) : $"{Of(low, decimals)} to {Of(high, decimals)}";

    /// <summary>Returns the network's error as a share of the baseline's: <c>95% of</c>, <c>120 times</c>.</summary>
    /// <param name="skill">The skill.</param>
    /// <param name="digits">The digits that the share is rounded to.</param>
    public static string Ratio(double skill, int digits) => 1 - skill > -Lowest
        ? $"{NumberFormat.Number(1 - skill)} times" : $"{NumberFormat.Percent(Math.Round(1 - skill, digits))} of";
}
