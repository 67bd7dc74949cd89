using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;

namespace SequenceToy.Tests.Tasks;

public sealed class TemporalOrderTests
{
    [Theory]
    [InlineData(2, "10..20 50..60")]
    [InlineData(3, "10..20 33..43 66..76")]
    public void Generate_EverySample_IsNamedAfterItsOrder(int places, string stretches)
    {
        var task = new TemporalOrder(places);
        var ranges = stretches.Split(' ').Select(LengthRange.Parse).ToArray();
        var samples = task.Draw(2000);
        var seen = new List<int[]>();

        foreach (var sample in samples)
        {
            var symbols = task.Drawn(sample.Input);
            string.Concat(symbols.Where(symbol => symbol is "X" or "Y")).Should().Be(task.Answered(sample));
            (symbols[0], symbols[^1]).Should().Be(("E", "B"));
            symbols[1..^1].Should().OnlyContain(symbol => "abcdXY".Contains(symbol));
            seen.Add([.. Enumerable.Range(1, symbols.Length).Where(step => symbols[step - 1] is "X" or "Y")]);
        }

        (samples.MinSteps, samples.MaxSteps).Should().Be((100, 110));
        samples.Select(sample => sample.Target.Single()).Distinct().Should().HaveCount(1 << places);
        for (var place = 0; place < places; place++)
        {
            (seen.Min(steps => steps[place]), seen.Max(steps => steps[place])).Should().Be((ranges[place].Shortest, ranges[place].Longest));
        }
    }

    [Fact]
    public void AnswerSymbols_AreInTheOrderOfTheClasses() => new TemporalOrder(3).Notes.TargetSymbols.Should().Equal("XXX", "XXY", "XYX", "XYY", "YXX", "YXY", "YYX", "YYY");

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new TemporalOrder(positions: 4)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("positions must be from 2 to 3; it was 4.*");
        FluentActions.Invoking(() => new TemporalOrder(steps: 19)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("steps must be from 20 *it was 19.*");
    }
}
