using SequenceToy.Reports.Figures;
using SequenceToy.Training;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class MinMaxBucketsTests
{
    [Fact]
    public void Of_ShortHistory_DrawsAll()
    {
        var history = History(800);

        MinMaxBuckets.Of(history).Should().Equal(history);
    }

    [Fact]
    public void Of_LongHistory_KeepsEveryBucketsEndsAndTheLastEpoch()
    {
        var history = History(10_000);

        var drawn = MinMaxBuckets.Of(history).ToArray();

        drawn.Length.Should().BeLessThan((4 * MinMaxBuckets.Most) + 2);
        drawn.Should().BeInAscendingOrder(record => record.Epoch).And.BeSubsetOf(history).And.Contain(history[^1]);
        drawn.Should().Contain(history.MaxBy(record => record.Loss)!).And.Contain(history.MinBy(record => record.Loss)!);
        drawn.Should().Contain(history.MaxBy(record => record.ValidationLoss)!).And.Contain(history.MinBy(record => record.ValidationLoss)!);
    }

    // Two jumbled curves without chance: multiples of primes, modulo a prime.
    private static EpochRecord[] History(int epochs) =>
        [.. Enumerable.Range(1, epochs).Select(epoch => new EpochRecord(epoch, epoch * 7919L % 10_007, epoch * 104_729L % 10_009, 0.01, 1))];
}
