using SequenceToy.Data;
using SequenceToy.Inspection.Influence;

namespace SequenceToy.Tests.Inspection.Influence;

public sealed class ValueGridTests
{
    [Fact]
    public void OfFeature_FewValues_AreThemselves() =>
        ValueGrid.OfFeature(Numbers(0, 1, 1, 0), First(4), 0, 21).Should().Equal(0, 1);

    [Fact]
    public void OfFeature_ManyValues_AreAGridFromTheLowestToTheHighest() =>
        ValueGrid.OfFeature(Numbers(7, 1, 9, 3, 2, 8), First(6), 0, 5).Should().Equal(1, 3, 5, 7, 9);

    [Fact]
    public void OfStep_SeveralFeatures_AreOnlySuchAsTheDataHave()
    {
        // A number and a flag that is set once in forty: both ends and the flag are among five.
        var data = SequenceDataset.FromSamples(
            Enumerable.Range(0, 40).Select(i => new Sample(Sequence.FromSteps([i, i == 17 ? 1 : 0]), [0])), TargetSpec.Number());

        var values = ValueGrid.OfStep(data, First(40), 5);

        values.Select(value => (value[0], value[1])).Should().OnlyHaveUniqueItems().And.Contain([(0, 0), (39, 0), (17, 1)]).And.HaveCount(5);
    }

    [Fact]
    public void AreSymbols_OneHotSteps_PaddingAside()
    {
        var symbols = new[] { new Sample(Sequence.OneHot([0, 2], 3), [0]), new Sample(Sequence.OneHot([1], 3), [0]) };

        ValueGrid.AreSymbols(SequenceDataset.FromSamples(symbols, TargetSpec.Number())).Should().BeTrue();
        ValueGrid.AreSymbols(SequenceDataset.FromSamples([.. symbols, new Sample(new Sequence([1, 0, 1], 3), [0])], TargetSpec.Number())).Should().BeFalse();
        ValueGrid.AreSymbols(Numbers(1, 1)).Should().BeFalse();
    }

    private static SequenceDataset Numbers(params float[] numbers) => SequenceDataset.FromArrays([.. numbers.Select(number => new[] { number })], new float[numbers.Length]);

    private static AlignedStep First(int count) => new(0, [.. Enumerable.Range(0, count).Select(sample => new SampleStep(sample, 0))], count);

    [Fact]
    public void OfFeature_RangeBeyond32Bits_IsStillAGridOfNumbers()
    {
        var data = SequenceDataset.FromArrays([.. Enumerable.Range(0, 9).Select(i => new[] { (i - 4) * 8e37f })], new float[9]);
        var step = new AlignedStep(0, [.. Enumerable.Range(0, 9).Select(sample => new SampleStep(sample, 0))], 9);

        ValueGrid.OfFeature(data, step, 0, 3).Should().Equal(-3.2e38f, 0, 3.2e38f);
    }
}
