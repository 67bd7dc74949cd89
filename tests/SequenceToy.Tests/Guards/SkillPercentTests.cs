using SequenceToy.Guards;

namespace SequenceToy.Tests.Guards;

public sealed class SkillPercentTests
{
    [Theory]
    [InlineData(0.123, "12%")]
    [InlineData(-1.5, "−150%")]
    [InlineData(-74939, "below −1,000%")]
    [InlineData(double.NegativeInfinity, "baseline without error")]
    [InlineData(double.NaN, "–")]
    public void Of_Skill_IsAWordWhereTheNumberSaysNothing(double skill, string expected) => SkillPercent.Of(skill, 0).Should().Be(expected);

    [Theory]
    [InlineData(0.02, 0.12, "2% to 12%")]
    [InlineData(-50, 0.5, "below −1,000% to 50%")]
    [InlineData(-50, -40, "below −1,000%")]
    public void Interval_OfSkills_HasOneTextWhereBothEndsAreEqual(double low, double high, string expected) =>
        SkillPercent.Interval(low, high, 0).Should().Be(expected);

    [Theory]
    [InlineData(0.1, "90% of")]
    [InlineData(-0.5, "150% of")]
    [InlineData(-119, "120 times")]
    public void Ratio_OfSkill_IsAShareOrAMultiple(double skill, string expected) => SkillPercent.Ratio(skill, 4).Should().Be(expected);
}
