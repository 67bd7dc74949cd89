using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Tasks;

public sealed class AddingTests
{
    [Theory]
    [InlineData(MarkerPlacement.OneInEachHalf)]
    [InlineData(MarkerPlacement.Anywhere)]
    public void Generate_EverySample_HasTheSumOfTheTwoMarked(MarkerPlacement markers)
    {
        var samples = new Adding(markers, 15).Draw(3000);

        samples.Should().OnlyContain(sample => sample.Input.Marked().Length == 2 && sample.Target.Single() == sample.Input.Marked().Sum());
        samples.Should().OnlyContain(sample => sample.Input.All(value => value >= 0 && value <= 1) && sample.Input.Where((_, i) => i % 2 == 1).Sum() == 2);
        samples.SelectMany(sample => sample.Input.Where((_, i) => i % 2 == 0)).Average().Should().BeApproximately(0.5f, 0.01f);
    }

    [Fact]
    public void Generate_OneInEachHalf_MarksEachStepOfAHalfAlike()
    {
        var places = new Adding(MarkerPlacement.OneInEachHalf, 7).Draw(12_000).Select(Places).ToArray();

        places.Should().OnlyContain(steps => steps[0] < 3 && steps[1] >= 3);
        places.CountBy(steps => steps[0]).Select(step => step.Value).Should().HaveCount(3).And.OnlyContain(count => Math.Abs(count - 4000) < 250);
        places.CountBy(steps => steps[1]).Select(step => step.Value).Should().HaveCount(4).And.OnlyContain(count => Math.Abs(count - 3000) < 250);
    }

    [Fact]
    public void Generate_Anywhere_MarksEveryTwoAlike() =>
        new Adding(MarkerPlacement.Anywhere, 5).Draw(10_000).Select(Places).CountBy(steps => (steps[0], steps[1])).Select(pair => pair.Value)
            .Should().HaveCount(10).And.OnlyContain(count => Math.Abs(count - 1000) < 150);

    [Fact]
    public void Guess_IsOneSixth() => new Adding(MarkerPlacement.Anywhere, 2).Baseline[Metric.Mse].Should().Be(1 / 6.0);

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new Adding(steps: 1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("steps must be from 2 *it was 1.*");
        FluentActions.Invoking(() => new Adding((MarkerPlacement)9)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("markers must be one of *it was 9.*");
        FluentActions.Invoking(() => new Adding().Generate(1, new LengthRange(1, 8), SeededRandom.ForSeed(1, RandomPurpose.Data)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("lengths must be from 2 *it was 1.*");
    }

    private static int[] Places(Sample sample) => [.. Enumerable.Range(0, sample.Input.Steps).Where(step => sample.Input[step, 1] == 1)];
}
