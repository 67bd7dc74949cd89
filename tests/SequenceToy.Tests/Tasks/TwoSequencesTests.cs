using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;

namespace SequenceToy.Tests.Tasks;

public sealed class TwoSequencesTests
{
    [Fact]
    public void Generate_EverySample_IsToldByItsFirstValues()
    {
        var samples = new TwoSequences(30, signalSteps: 3).Draw(2000);

        samples.Should().OnlyContain(sample => sample.Target.Single() == (sample.Input.Take(3).All(value => value == 1) ? 1 : 0));
        samples.Should().OnlyContain(sample => sample.Input.Take(3).All(value => value == (sample.Target.Single() == 1 ? 1 : -1)));
        (samples.MinSteps, samples.MaxSteps).Should().Be((30, 33));
        samples.Average(sample => sample.Target.Single()).Should().BeApproximately(0.5f, 0.05f);
    }

    [Theory]
    [InlineData(0.2, 0)]
    [InlineData(0.4, 0.2)]
    public void Generate_Noise_HasTheVariance(double variance, double signalVariance)
    {
        var samples = new TwoSequences(50, 5, variance, signalVariance).Draw(4000);
        var noise = samples.SelectMany(sample => sample.Input.Skip(5)).ToArray();

        noise.Average().Should().BeApproximately(0, 0.01f);
        noise.Average(value => (double)value * value).Should().BeApproximately(variance, 0.01);
        samples.SelectMany(sample => sample.Input.Take(5).Select(value => Math.Pow(value - ((2 * sample.Target.Single()) - 1), 2))).Average()
            .Should().BeApproximately(signalVariance, 0.01);
    }

    [Fact]
    public void Conditions_HaveTwiceTheNoiseUpToTheMost()
    {
        var conditions = new TwoSequences(noiseVariance: 500).Conditions;

        conditions.Select(condition => ((TwoSequences)condition.Task).NoiseVariance).Should().Equal(1000, 500);
        ((TwoSequences)conditions[1].Task).SignalNoiseVariance.Should().Be(500);
        conditions[0].Task.Conditions[0].Task.Should().Be(conditions[0].Task);
    }

    [Fact]
    public void Constructor_BadValues_AreNamed()
    {
        FluentActions.Invoking(() => new TwoSequences(3)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("steps must be from 4 * (above signalSteps); it was 3.*");
        FluentActions.Invoking(() => new TwoSequences(signalSteps: 0)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("signalSteps must be from 1 *it was 0.*");
        FluentActions.Invoking(() => new TwoSequences(noiseVariance: -1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("noiseVariance must be from 0 *it was -1.*");
        FluentActions.Invoking(() => new TwoSequences(signalNoiseVariance: -1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("signalNoiseVariance must be from 0 *it was -1.*");
        FluentActions.Invoking(() => new TwoSequences().Generate(1, new LengthRange(3, 9), SeededRandom.ForSeed(1, RandomPurpose.Data)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("lengths must be from 4 *it was 3.*");
    }
}
