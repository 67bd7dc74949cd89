using SequenceToy.Data;
using SequenceToy.Tasks;
using SequenceToy.Tasks.Memory;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Tests.Tasks;

public sealed class TutorialTaskTests
{
    [Fact]
    public void SumOfFirstTwo_EverySample_HasTheirSum() => ShouldAnswer(new SumOfFirstTwo(4, new(-5, 20)), input => input[0] + input[1], -5, 20, 4, 4);

    [Fact]
    public void RecallFirst_EverySample_HasTheFirst() => ShouldAnswer(new RecallFirst(), input => input[0], fewest: 4, most: 4);

    [Fact]
    public void RecallLast_EverySample_HasTheLast() => ShouldAnswer(new RecallLast(), input => input[^1]);

    [Fact]
    public void AlternatingBinary_EverySample_GoesOn()
    {
        ShouldAnswer(new AlternatingBinary(new(2, 6)), input => 1 - input[^1], 0, 1, 2, 6);
        var samples = new AlternatingBinary(new(2, 6)).Generate(500, SeededRandom.ForSeed(3, RandomPurpose.Data));
        samples.Should().OnlyContain(sample => sample.Input.Zip(sample.Input.Skip(1)).All(pair => pair.First != pair.Second));
        samples.Select(sample => (sample.Input.Steps, sample.Input[0])).Distinct().Should().HaveCount(10, "five lengths and two phases");
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(1)]
    public void AlternatingBinary_SomeBitsRepeat_AsOftenAsAskedAndTheLastStillTells(double chance)
    {
        ShouldAnswer(new AlternatingBinary(new(2, 6), chance), input => 1 - input[^1], 0, 1, 2, 6);
        var pairs = new AlternatingBinary(new(2, 12), chance).Generate(2000, SeededRandom.ForSeed(3, RandomPurpose.Data)).SelectMany(sample => sample.Input.Zip(sample.Input.Skip(1))).ToList();
        pairs.Average(pair => pair.First == pair.Second ? 1 : 0).Should().BeApproximately(chance, 0.02);
    }

    [Fact]
    public void Constructors_BadValues_AreNamed()
    {
        ShouldThrow(() => new SumOfFirstTwo(steps: 1), "steps must be from 2 to 100000; it was 1.*");
        ShouldThrow(() => new SumOfFirstTwo(range: new(5, 5)), "highest must be from 6 to 8388608 (above lowest); it was 5.*");
        ShouldThrow(() => new RecallFirst(steps: 0), "steps must be from * to 100000; it was 0.*");
        ShouldThrow(() => new RecallLast(steps: -1), "steps must be from * to 100000; it was -1.*");
        ShouldThrow(() => new AlternatingBinary(new(5, 4)), "longest must be from 5 to 100000 (shortest and up); it was 4.*");
        ShouldThrow(() => new AlternatingBinary(repeatChance: 1.5), "repeatChance must be * 0 to 1; it was 1.5*");
        ShouldThrow(() => new AlternatingBinary(repeatChance: double.NaN), "repeatChance must be * 0 to 1; it was NaN*");
        ShouldThrow(() => new SumOfFirstTwo().Generate(0, SeededRandom.ForSeed(1, RandomPurpose.Data)), "count must be from 1 *it was 0.*");
    }

    private static void ShouldThrow(Action action, string message) => action.Should().Throw<ArgumentOutOfRangeException>().WithMessage(message);

    private static void ShouldAnswer(ISequenceTask task, Func<float[], float> rule, int lowest = 0, int highest = 99, int fewest = 3, int most = 3)
    {
        var samples = task.Generate(1000, SeededRandom.ForSeed(11, RandomPurpose.Data));

        samples.Should().OnlyContain(sample => sample.Target[0] == rule(sample.Input.ToArray()));
        samples.SelectMany(sample => sample.Input).Should().OnlyContain(value => value >= lowest && value <= highest && value == MathF.Round(value));
        samples.SelectMany(sample => sample.Input).Max().Should().Be(highest);
        (samples.MinSteps, samples.MaxSteps).Should().Be((fewest, most));
    }
}
