using SequenceToy.Networks;

namespace SequenceToy.Tests.Networks;

public sealed class PredictionBatchesTests
{
    [Fact]
    public void Of_OneLongSequenceAmongShortOnes_IsABatchOfItsOwn()
    {
        int[] lengths = [.. Enumerable.Repeat(1, 1023)];

        var batches = PredictionBatches.Of([.. lengths[..500], 1_000_000, .. lengths[500..]], 1, 1).ToArray();

        batches.Should().HaveCount(2);
        batches[0].Should().Equal(Enumerable.Range(0, 1024).Where(index => index != 500));
        batches[1].Should().Equal(500);
    }

    [Fact]
    public void Of_EquallyLongSequences_AreAThousandAtATimeInOrder() =>
        PredictionBatches.Of([.. Enumerable.Repeat(3, 2100)], 1, 1).Select(batch => (batch[0], batch.Length))
            .Should().Equal((0, 1024), (1024, 1024), (2048, 52));

    [Fact]
    public void Of_ManyClassesAtEveryStep_KeepsEachBatchBelowTheLimit()
    {
        var batches = PredictionBatches.Of([.. Enumerable.Repeat(2200, 1024)], 1000, 1001).ToArray();

        batches.SelectMany(batch => batch).Should().Equal(Enumerable.Range(0, 1024));
        batches.Should().OnlyContain(batch => batch.Length * 2200L * 1001 <= 1 << 24);
    }

    [Fact]
    public void Of_AnyLengths_HoldsEachOnceAndPadsToAtMostTwice()
    {
        int[] lengths = [.. Enumerable.Range(0, 400).Select(i => 1 + (i * 7919 % 5000))];

        var batches = PredictionBatches.Of(lengths, 1, 1).ToArray();

        batches.SelectMany(batch => batch).Order().Should().Equal(Enumerable.Range(0, 400));
        batches.Should().OnlyContain(batch =>
            batch.Length * batch.Max(index => lengths[index]) <= Math.Max(1 << 16, 2 * batch.Sum(index => lengths[index])));
    }
}
