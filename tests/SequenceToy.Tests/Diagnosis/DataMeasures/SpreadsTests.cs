using CsCheck;
using SequenceToy.Data;
using SequenceToy.Diagnosis.DataMeasures;
using SequenceToy.Scaling;

namespace SequenceToy.Tests.Diagnosis.DataMeasures;

public sealed class SpreadsTests
{
    [Fact]
    public void Narrowest_AnyValues_IsTheShortestIntervalByBruteForce() => Gen.Float[-100, 100].Array[50, 120].Sample(values =>
    {
        var spread = Of(values, new MinMaxScaler())!;

        var inside = (int)Math.Ceiling(0.98 * values.Length);
        float[] sorted = [.. values.Order()];
        var shortest = Enumerable.Range(0, values.Length - inside + 1).Min(i => (double)sorted[i + inside - 1] - sorted[i]);
        spread.Share.Should().BeApproximately(shortest / ((double)sorted[^1] - sorted[0]), 1e-6);
        values.Count(value => value >= spread.Low && value <= spread.High).Should().BeGreaterThanOrEqualTo(inside);
    }, iter: 100);

    [Fact]
    public void Narrowest_WiderMinMaxRange_DoesNotMatter()
    {
        float[] values = [.. Enumerable.Range(0, 100).Select(i => (float)i)];

        Of(values, new MinMaxScaler(-3, 5))!.Share.Should().BeApproximately(Of(values, new MinMaxScaler())!.Share, 1e-9);
    }

    [Fact]
    public void Narrowest_NormalValuesInStandardUnits_FillTheUsualRange()
    {
        var random = SeededRandom.ForSeed(1, RandomPurpose.Data);

        Of([.. Enumerable.Range(0, 20_000).Select(_ => (float)random.NextGaussian())], new StandardScaler())!.Share.Should().BeApproximately(1, 0.03);
    }

    [Fact]
    public void Narrowest_ManyValues_IsThatOfSomeOfThem()
    {
        float[] values = [.. Enumerable.Range(0, 200_000).Select(i => i % 100 == 50 ? 1e6f : i % 997)];

        Of(values, new MinMaxScaler())!.Share.Should().BeApproximately(0.00098, 0.0001, "one in a hundred is an outlier");
    }

    [Fact]
    public void Narrowest_ConstantOrUnscaledOrPadded_IsLeftOut()
    {
        Of([.. Enumerable.Repeat(3f, 60)], new MinMaxScaler()).Should().BeNull();
        Of([1, 2, 3], new NoScaler()).Should().BeNull();
        var padded = SequenceDataset.FromSamples([new([5, 6], [1]), new([7], [2])], TargetSpec.Number());
        Spreads.Narrowest(SampleValues.OfInputs(padded), new MinMaxScaler().Fit([5, 6, 7], 1), new MinMaxScaler())!.Low.Should().Be(5, "the zero after 7 is padding");
    }

    private static SequenceToy.Diagnosis.ScaledSpread? Of(float[] values, Scaler scaler) => Spreads.Narrowest(
        SampleValues.OfInputs(SequenceDataset.FromArrays([.. values.Select(value => new[] { value })], values)), scaler.Fit(values, 1), scaler);
}
