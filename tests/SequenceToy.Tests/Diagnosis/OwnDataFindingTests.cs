using SequenceToy.Data;
using SequenceToy.Diagnosis;
using SequenceToy.Scaling;
using SequenceToy.Tests.Metrics.Baselines;

namespace SequenceToy.Tests.Diagnosis;

/// <summary>Findings about your own data, on real and small trainings.</summary>
public sealed class OwnDataFindingTests
{
    [Theory]
    [InlineData(300, 0.5, 1)]
    [InlineData(120, 2, 2)]
    [InlineData(200, -0.3, 3)]
    public void RangeAndOrder_SeriesWithATrend_AreFound(int count, double slope, int seed)
    {
        var noise = DrawnSeries.Autoregressive(count, 0, seed);
        using var result = Train(DrawnSeries.Windows([.. noise.Select((value, i) => (float)((slope * i) + value))], 5));

        Kinds(result).Should().Contain([FindingKind.HeldOutRangeExceeded, FindingKind.SortedRows]);
        var excess = result.Evidence.Data!.OutsideRange!;
        (excess.Share, excess.Distance).Should().Be(ByHand(result.TrainingSamples, result.TestSamples));
    }

    [Theory]
    [InlineData(20, 1)]
    [InlineData(60, 2)]
    [InlineData(400, 3)]
    public void RangeAndOrder_SamplesInRandomOrder_AreNotFound(int count, int seed)
    {
        using var result = Train(DrawnSeries.Windows(DrawnSeries.Autoregressive(count, 0, seed), 3));

        Kinds(result).Should().NotContain([FindingKind.HeldOutRangeExceeded, FindingKind.SortedRows, FindingKind.OneTargetOnly, FindingKind.ScalingSqueezed, FindingKind.ConflictingTargets, FindingKind.LagCopy]);
    }

    [Fact]
    public void OneTarget_LastFourOfTwenty_IsFoundInTheHeldOutPartOnly()
    {
        using var result = Train(SequenceDataset.FromArrays([.. Enumerable.Range(0, 20).Select(i => new float[] { i, i % 3 })], [.. Enumerable.Range(0, 20).Select(i => i < 16 ? 2f * i : 7)]));

        Kinds(result).Should().Contain(FindingKind.OneTargetOnly);
        (result.Evidence.Data!.TrainingTargetsVary, result.Evidence.Data.HeldOutTargetsVary).Should().Be((true, false));
    }

    [Theory]
    [InlineData(90, 3, new int[0])]
    [InlineData(100, 5, new[] { 4 })]
    [InlineData(100, 10, new[] { 8, 9 })]
    public void Classes_RowsSortedByClass_AreFoundWithThoseNeverTrainedOn(int count, int classes, int[] unseen)
    {
        int[] targets = [.. Enumerable.Range(0, count).Select(i => i * classes / count)];
        using var result = Train(SequenceDataset.FromArrays([.. targets.Select((target, i) => new[] { new[] { target + (0.01f * (i % 7)) } })], targets, classes));

        Kinds(result).Should().Contain(FindingKind.SortedRows);
        Kinds(result).Contains(FindingKind.UnseenClasses).Should().Be(unseen.Length > 0);
        result.Evidence.Data!.UnseenClasses.Should().Equal(unseen);
        result.Evidence.Data.UnseenShare.Should().Be(unseen.Length > 0 ? 1 : 0);
        result.Evidence.Data.TargetOrder.Should().Be(1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Classes_InTurn_AreNotFound(int classes)
    {
        int[] targets = [.. Enumerable.Range(0, 100).Select(i => i % classes)];
        using var result = Train(SequenceDataset.FromArrays([.. targets.Select(target => new[] { new float[] { target } })], targets, classes));

        Kinds(result).Should().NotContain([FindingKind.SortedRows, FindingKind.UnseenClasses, FindingKind.OneTargetOnly]);
    }

    [Theory]
    [InlineData(400, 4, -9999)]
    [InlineData(500, 5, 1e6)]
    [InlineData(1000, 1, -9999)]
    public void Scaling_FewOutliers_IsFoundForTheirFeature(int count, int outliers, double value)
    {
        var noise = DrawnSeries.Autoregressive(2 * count, 0, 5);
        float[][][] inputs = [.. Enumerable.Range(0, count).Select(i => new[] { new[] { 20 + noise[i], i % (count / outliers) == 7 ? (float)value : 20 + noise[count + i] } })];
        var data = SequenceDataset.FromArrays(inputs, [.. Enumerable.Range(0, count).Select(i => new[] { noise[i] })]);
        using var minMax = Train(data);
        using var standard = SequenceExperiment.For(data).WithStandardScaling().WithTraining(epochs: 1).Run();
        using var unscaled = SequenceExperiment.For(data).WithoutScaling().WithTraining(epochs: 1).Run();

        Kinds(minMax).Should().Contain(FindingKind.ScalingSqueezed);
        Kinds(standard).Should().Contain(FindingKind.ScalingSqueezed);
        Kinds(unscaled).Should().NotContain(FindingKind.ScalingSqueezed, "nothing is scaled");
        minMax.Evidence.Data!.InputSpread!.Column.Should().Be(1);
    }

    [Theory]
    [InlineData(1e-3, 1e6, 0)]
    [InlineData(50, 2, 1)]
    [InlineData(1e-6, 1e-3, 0)]
    public void Scaling_SharedRange_IsFoundForTheSmallNumber(double first, double second, int narrow)
    {
        var noise = DrawnSeries.Autoregressive(200, 0, 5);
        var data = SequenceDataset.FromArrays([.. noise.Select(x => new[] { new[] { x } })], [.. noise.Select(x => new[] { (float)(first * x), (float)(second * x) })]);
        using var shared = SequenceExperiment.For(data).WithScaling(new MinMaxScaler(), new MinMaxScaler { PerFeature = false }).WithTraining(epochs: 1).Run();
        using var own = Train(data);

        Kinds(shared).Should().Contain(FindingKind.ScalingSqueezed);
        shared.Evidence.Data!.TargetSpread!.Column.Should().Be(narrow);
        Kinds(own).Should().NotContain(FindingKind.ScalingSqueezed);
    }

    [Fact]
    public void Scaling_RareMarker_IsNotFound()
    {
        float[][] inputs = [.. Enumerable.Range(0, 50).Select(i => Enumerable.Range(0, 100).Select(step => step == i ? 1f : 0).ToArray())];
        using var result = Train(SequenceDataset.FromArrays(inputs, [.. Enumerable.Range(0, 50).Select(i => i * 37f % 50)]));

        Kinds(result).Should().NotContain(FindingKind.ScalingSqueezed);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(4, 0.5)]
    [InlineData(3, 0)]
    public void Conflicts_RepeatedInputs_CountWhereTargetsDiffer(int inputs, double share)
    {
        // Each input occurs ten times; those of the first share of the inputs have other targets each time.
        var rows = Enumerable.Range(0, 10 * inputs).Select(i => (Input: i % inputs, Target: i % inputs < share * inputs ? i : i % inputs)).ToArray();
        using var result = SequenceExperiment.For(SequenceDataset.FromArrays([.. rows.Select(row => new float[] { row.Input, 1 })], [.. rows.Select(row => (float)row.Target)])).WithSamples(validationSplit: 0).WithTraining(epochs: 1).Run();

        result.Evidence.Data!.ConflictingShare.Should().Be(share);
        Kinds(result).Contains(FindingKind.ConflictingTargets).Should().Be(share > 0);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(5, 2)]
    [InlineData(20, 3)]
    public void LagCopy_RandomWalk_IsFound(int width, int seed)
    {
        using var result = SequenceExperiment.For(DrawnSeries.Windows(DrawnSeries.Autoregressive(500, 1, seed), width)).WithSplit(Split.InOrder).WithTraining(epochs: 100).WithSeed(seed).Run();

        Kinds(result).Should().Contain(FindingKind.LagCopy);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(0, 2)]
    [InlineData(-0.8, 3)]
    public void LagCopy_SeriesThatReturnsToItsMean_IsNotFound(double factor, int seed)
    {
        using var result = SequenceExperiment.For(DrawnSeries.Windows(DrawnSeries.Autoregressive(500, factor, seed), 5)).WithSplit(Split.InOrder).WithTraining(epochs: 100).WithSeed(seed).Run();

        Kinds(result).Should().NotContain(FindingKind.LagCopy);
    }

    [Fact]
    public void LagCopy_LearnedSine_IsNotFound()
    {
        using var result = SequenceExperiment.For(DrawnSeries.Windows([.. Enumerable.Range(0, 400).Select(i => (float)Math.Sin(0.5 * i))], 10)).WithSplit(Split.InOrder).WithTraining(epochs: 100).Run();

        Kinds(result).Should().NotContain(FindingKind.LagCopy);
        result.Evidence.Data!.LastValue.Should().NotBeNull();
    }

    private static ExperimentResult Train(SequenceDataset data) => SequenceExperiment.For(data).WithSplit(Split.InOrder).WithTraining(epochs: 2).Run();

    private static IEnumerable<FindingKind> Kinds(ExperimentResult result) => result.Diagnosis.Findings.Select(finding => finding.Kind);

    private static (double Share, double Distance) ByHand(SequenceDataset training, SequenceDataset heldOut)
    {
        double[] trained = [.. training.Select(sample => (double)sample.Target.Values[0])];
        double[] distances = [.. heldOut.Select(sample => (double)sample.Target.Values[0]).Select(value => Math.Max(0, Math.Max(trained.Min() - value, value - trained.Max())))];
        return (distances.Average(distance => distance > 0 ? 1.0 : 0), distances.Max() / (trained.Max() - trained.Min()));
    }
}
