using SequenceToy.Tasks;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Tests.Tasks;

/// <summary>Adding and multiplication as in 1997.</summary>
public sealed class MarkedPairsTests
{
    [Fact]
    public void Adding_EverySample_HasTheScaledSum() =>
        new Adding1997(40).Draw(3000).Should().OnlyContain(sample => sample.Target.Single() == 0.5f + (sample.Input.Marked().Sum() / 4));

    [Fact]
    public void Multiplication_EverySample_HasTheProduct() =>
        new Multiplication1997(40).Draw(3000).Should().OnlyContain(sample => sample.Target.Single() == sample.Input.Marked().Aggregate(1f, (product, value) => product * value));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Generate_Markers_AreWhereTheSourcePutsThem(bool isProduct)
    {
        ISequenceTask task = isProduct ? new Multiplication1997(40) : new Adding1997(40);
        var samples = task.Draw(20_000);
        var places = samples.Select(sample => Enumerable.Range(0, sample.Input.Steps).Where(step => sample.Input[step, 1] == 1).ToArray()).ToArray();

        samples.Should().OnlyContain(sample => sample.Input[0, 1] == -1 && sample.Input[sample.Input.Steps - 1, 1] == -1);
        samples.Should().OnlyContain(sample => sample.Input.Where((_, i) => i % 2 == 1).All(marker => marker == -1 || marker == 0 || marker == 1));
        (samples.MinSteps, samples.MaxSteps).Should().Be((40, 44));
        places.Should().OnlyContain(steps => (steps.Length == 1 || steps.Length == 2) && steps[0] <= 19, "one of the two may fall on the first pair");
        places.Max(steps => steps[^1]).Should().Be(19, "of the 19 first pairs still unmarked the last is the 20th, where an earlier one is marked");
        places.Where(steps => steps.Length == 2).Should().OnlyContain(steps => steps[0] <= 9);
        var one = places.Count(steps => steps.Length == 1) / 20_000.0;
        one.Should().BeApproximately(0.1 + (0.9 / 19), 4 * Math.Sqrt(0.147 * 0.853 / 20_000));
    }

    [Theory]
    [InlineData(false, -1, 0)]
    [InlineData(true, 0, 1)]
    public void Generate_Values_AreInRangeAndNeutralWhereTheFirstPairIsChosen(bool isProduct, float lowest, float neutral)
    {
        ISequenceTask task = isProduct ? new Multiplication1997(20) : new Adding1997(20);
        var samples = task.Draw(5000);
        var values = samples.SelectMany(sample => sample.Input.Where((_, i) => i % 2 == 0).Skip(1)).ToArray();

        (values.Min() >= lowest, values.Max() < 1).Should().Be((true, true));
        values.Average().Should().BeApproximately((lowest + 1) / 2, 0.01f);
        samples.Where(sample => sample.Input.Marked().Length == 1).Should().OnlyContain(sample => sample.Input[0] == neutral);
    }

    [Fact]
    public void Guess_OneHundredSteps_IsThePublishedConstant()
    {
        Math.Round(new Adding1997().Baseline[Metric.Mse]!.Value, 3).Should().Be(0.039);
        Math.Round(new Multiplication1997().Baseline[Metric.Mse]!.Value, 3).Should().Be(0.059);
        Math.Round(new Adding1997().Baseline[Metric.Accuracy]!.Value, 4).Should().Be(0.1544);
        Math.Round(new Multiplication1997().Baseline[Metric.Accuracy]!.Value, 3).Should().Be(0.258);
        new Multiplication1997().Baseline.RuleFor(Metric.Rmse).Should().Contain(" the mean");
    }

    [Fact]
    public void Constructors_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new Adding1997(19)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("steps must be from 20 to 90909; it was 19.*");
        FluentActions.Invoking(() => new Multiplication1997(90_910)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("steps must be from 20 to 90909; it was 90910.*");
    }
}
