using CsCheck;
using SequenceToy.Data;

namespace SequenceToy.Tests.Data;

public sealed class SeededRandomTests
{
    [Fact]
    public void ForSeed_Parts_AreStreamsOfTheirOwn()
    {
        var streams = Enumerable.Range(0, 100).Select(part => SeededRandom.ForSeed(7, RandomPurpose.TestLengths, part)).ToArray();

        streams.Select(stream => stream.NextUInt64()).Append(SeededRandom.ForSeed(7, RandomPurpose.TestLengths).NextUInt64()).Should().OnlyHaveUniqueItems();
        streams.Average(stream => stream.NextDouble()).Should().BeApproximately(0.5, 0.1);
        SeededRandom.ForSeed(7, RandomPurpose.TestLengths, 3).NextUInt64().Should().Be(SeededRandom.ForSeed(7, RandomPurpose.TestLengths, 3).NextUInt64());
    }

    [Fact]
    public void ForSeed_SameSeedAndPurpose_GivesTheSameNumbersForever()
    {
        var random = SeededRandom.ForSeed(42, RandomPurpose.Data);

        // Golden: a change here changes everybody's data. First values of xoshiro256** on splitmix64(1·2³² + 42), computed independently in Python.
        Enumerable.Range(0, 3).Select(_ => random.NextUInt64()).Should().Equal(GoldenNumbers);
    }

    [Fact]
    public void ForSeed_AnotherPurpose_GivesOtherNumbers() =>
        SeededRandom.ForSeed(42, RandomPurpose.Data).NextUInt64().Should().NotBe(SeededRandom.ForSeed(42, RandomPurpose.Weights).NextUInt64());

    [Fact]
    public void ForSeed_UndefinedPurpose_NamesIt() =>
        FluentActions.Invoking(() => SeededRandom.ForSeed(1, (RandomPurpose)99)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("purpose must be one of *; it was 99.*");

    [Fact]
    public void NextInt32_ManyDraws_AreUniform()
    {
        var random = SeededRandom.ForSeed(7, RandomPurpose.Data);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
        {
            counts[random.NextInt32(-3, 6) + 3]++;
        }

        // χ² with 9 degrees of freedom exceeds 27.9 once in a thousand seeds.
        counts.Sum(count => Math.Pow(count - 10_000, 2) / 10_000).Should().BeLessThan(27.9);
    }

    [Fact]
    public void NextInt32_WholeRange_StaysInside() =>
        Gen.Select(Gen.Int, Gen.Int, Gen.Int).Sample((seed, a, b) =>
        {
            var (lowest, highest) = (Math.Min(a, b), Math.Max(a, b));
            var value = SeededRandom.ForSeed(seed, RandomPurpose.Order).NextInt32(lowest, highest);
            return value >= lowest && value <= highest;
        });

    [Fact]
    public void NextInt32_EmptyRange_SaysSo() =>
        FluentActions.Invoking(() => SeededRandom.ForSeed(1, RandomPurpose.Data).NextInt32(5, 4)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("highest must be from 5 *it was 4.*");

    [Fact]
    public void NextDouble_ManyDraws_HaveTheMeanAndVarianceOfAUniform()
    {
        var random = SeededRandom.ForSeed(3, RandomPurpose.Weights);
        var draws = Enumerable.Range(0, 100_000).Select(_ => random.NextDouble()).ToArray();

        draws.Should().OnlyContain(value => value >= 0 && value < 1);
        draws.Average().Should().BeApproximately(0.5, 0.005);
        draws.Average(value => (value - 0.5) * (value - 0.5)).Should().BeApproximately(1.0 / 12, 0.002);
    }

    [Fact]
    public void Shuffle_ThreeItems_EachOrderIsAsLikely()
    {
        var random = SeededRandom.ForSeed(5, RandomPurpose.Order);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 60_000; i++)
        {
            int[] items = [1, 2, 3];
            random.Shuffle<int>(items);
            var order = string.Join(',', items);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        // χ² with 5 degrees of freedom exceeds 20.5 once in a thousand seeds.
        counts.Should().HaveCount(6);
        counts.Values.Sum(count => Math.Pow(count - 10_000, 2) / 10_000).Should().BeLessThan(20.5);
    }

    private static readonly ulong[] GoldenNumbers = [0x4B8A39BF20BE3B1A, 0xBA14F8D660395BA2, 0xF3181607C20306FB];

    [Fact]
    public void NextGaussian_ManyNumbers_AreNormal()
    {
        var random = SeededRandom.ForSeed(7, RandomPurpose.Data);
        var numbers = Enumerable.Range(0, 200_000).Select(_ => random.NextGaussian()).ToArray();

        numbers.Average().Should().BeApproximately(0, 0.01);
        numbers.Average(x => x * x).Should().BeApproximately(1, 0.02);
        numbers.Average(x => x * x * x * x).Should().BeApproximately(3, 0.1);
        numbers.Count(x => Math.Abs(x) < 1).Should().BeInRange(135_500, 137_500, "68.27% lie within one standard deviation");
        numbers.Count(x => Math.Abs(x) > 3).Should().BeInRange(450, 640, "0.27% lie beyond three");
    }
}
