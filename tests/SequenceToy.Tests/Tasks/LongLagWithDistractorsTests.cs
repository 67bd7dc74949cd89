using SequenceToy.Tasks.Memory;

namespace SequenceToy.Tests.Tasks;

public sealed class LongLagWithDistractorsTests
{
    [Fact]
    public void Generate_EverySample_HasTheSecondSymbolAsItsAnswer()
    {
        var task = new LongLagWithDistractors(lag: 6, kinds: 3);
        var samples = task.Draw(3000);

        foreach (var sample in samples)
        {
            var symbols = task.Drawn(sample.Input);
            symbols[0].Should().Be("b");
            symbols[1].Should().Be(task.Answered(sample));
            symbols[2..^1].Should().OnlyContain(symbol => symbol == "a1" || symbol == "a2" || symbol == "a3").And.HaveCountGreaterThanOrEqualTo(6);
            symbols[^1].Should().Be("e");
        }

        samples.SelectMany(sample => task.Drawn(sample.Input)).Where(symbol => symbol[0] == 'a').GroupBy(symbol => symbol)
            .Select(group => group.Count()).Max().Should().BeLessThan(16_500, "some 45000 distractors are of three kinds with equal chance");
    }

    [Fact]
    public void Generate_HowManyMore_IsGeometric()
    {
        var more = new LongLagWithDistractors(lag: 2, kinds: 1).Draw(20_000).Select(sample => sample.Input.Steps - 5).ToArray();

        more.Min().Should().Be(0);
        more.Count(k => k == 0).Should().BeInRange(1800, 2200, "none more once in ten times");
        more.Average().Should().BeApproximately(9, 0.3, "the mean of k is 0.9 / 0.1");
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new LongLagWithDistractors(lag: 0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("lag must be from 1 *it was 0.*");
        FluentActions.Invoking(() => new LongLagWithDistractors(kinds: 0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("kinds must be from 1 *it was 0.*");
    }
}
