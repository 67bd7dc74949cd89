using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Tests.Inspection.Influence;

/// <summary>The work for long sequences is limited by the number of steps that training read.</summary>
public sealed class InfluenceBudgetTests
{
    [Theory]
    [InlineData(223, 8, 1_000)]
    [InlineData(2_000, 8, 128_000)]
    [InlineData(20_000, 8, 1_280_000)]
    [InlineData(20_000, 1000, 80_000_000)]
    [InlineData(400_000, 3, 5_000_000)]
    public void For_LongSequences_ReadsAtMostWhatTrainingRead(int steps, int samples, double trained)
    {
        var data = Long(steps, samples);
        var shape = new NetworkShape(1, new RnnOptions { HiddenSize = 1 }, 1);

        var swing = InfluenceOptions.For(shape, data, InfluenceMethod.Swing, trained);
        var permutation = InfluenceOptions.For(shape, data, InfluenceMethod.Permutation, trained);
        var snapshot = InfluenceOptions.ForSnapshots(steps, samples, trained / 2);

        var fewest = 1_000_000 * Math.Min(1, 224.0 / steps);
        Read(swing, swing.Points).Should().BeLessThanOrEqualTo(Math.Max(fewest, trained));
        Read(permutation, permutation.Repeats + 1).Should().BeLessThanOrEqualTo(Math.Max(4_000_000 * Math.Min(1, 317.0 / steps), trained));
        Read(snapshot, snapshot.Points).Should().BeLessThanOrEqualTo(Math.Max(fewest, trained / 2));
        permutation.Samples.Should().BeGreaterThanOrEqualTo(2);

        double Read(InfluenceOptions options, int asked) =>
            (double)Math.Min(options.Samples, samples) * asked * Math.Min(options.Steps, steps) * steps;
    }

    [Theory]
    [InlineData(100)]
    [InlineData(223)]
    public void For_UsualLengths_MeasuresEveryStepHoweverLittleWasTrained(int steps) =>
        InfluenceOptions.For(new NetworkShape(1, new RnnOptions { HiddenSize = 1 }, 1), Long(steps, 20), InfluenceMethod.Swing, trained: 1)
            .Should().Be(InfluenceOptions.ForSteps(steps)).And.BeEquivalentTo(new { Steps = int.MaxValue });

    [Theory]
    [InlineData(100, 8, 8, 12)]
    [InlineData(300, 8, 8, 10)]
    [InlineData(100, 3, 5, 20)]
    [InlineData(60, 30, 21, 13)]
    public void For_LongSequencesOfSymbols_TriesAllSymbolsOnFewerSamples(int steps, int symbols, int points, int samples)
    {
        var options = Of(Symbols(steps, symbols));

        (options.Points, options.Samples).Should().Be((points, samples));
    }

    [Fact]
    public void Of_LongSequencesInWhichOnlyTheLastSymbolCounts_MeasuresEveryStep()
    {
        var data = Symbols(steps: 100, symbols: 8);
        using var adder = RandomNetworks.Adder(data, [0, 0, 0, 0, 0, 0, 0, 1], isScaled: false);

        var options = Of(data);

        InfluenceReport.Of(adder, data, options: options).Steps.Should().OnlyContain(step => step.Mean > 0.9);
        InfluenceReport.Of(adder, data, options: options with { Points = 5, Samples = 4 }).Steps.Should().OnlyContain(step => step.Mean == 0);
    }

    [Theory]
    [InlineData(InfluenceMethod.Swing, 1000, int.MaxValue)]
    [InlineData(InfluenceMethod.Swing, 10_000, 100)]
    [InlineData(InfluenceMethod.Permutation, 707, int.MaxValue)]
    [InlineData(InfluenceMethod.Permutation, 10_000, 50)]
    [InlineData(InfluenceMethod.Gradient, 10_000, int.MaxValue)]
    public void ForSteps_WithoutATraining_MeasuresFewerStepsOfLongSequences(InfluenceMethod method, int length, int steps) =>
        InfluenceOptions.ForSteps(length, method).Steps.Should().Be(steps);

    [Fact]
    public void Of_FewerSteps_AreThoseOfTheWholeReport()
    {
        var data = Long(9, 6);
        using var model = RandomNetworks.Drawn(data, new GruOptions { HiddenSize = 3 });
        var all = InfluenceReport.Of(model, data);

        InfluenceReport.Of(model, data, options: new() { Steps = 3 }).Steps.Should().Equal(all.Steps[0], all.Steps[4], all.Steps[8]);
        InfluenceReport.Of(model, data, options: new() { Steps = 1 }).Steps.Should().Equal(all.Steps[8]);
        InfluenceReport.Of(model, data, options: new() { Steps = 9 }).Steps.Should().Equal(all.Steps);
        FluentActions.Invoking(() => new InfluenceOptions { Steps = 0 }).Should().Throw<ArgumentException>().WithMessage("steps must be *it was 0*");
    }

    [Fact]
    public void By_Canceled_Stops()
    {
        var data = Long(9, 6);
        using var model = RandomNetworks.Drawn(data, new GruOptions { HiddenSize = 3 });
        var measurement = new InfluenceMeasurement(model, data, new());

        FluentActions.Invoking(() => measurement.By(InfluenceMethod.Swing, model.GetWeights(), new(canceled: true)))
            .Should().Throw<OperationCanceledException>();
    }

    private static SequenceDataset Long(int steps, int count) => SequenceDataset.FromArrays(
        [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, steps).Select(step => MathF.Sin((i * 31) + step)).ToArray())],
        [.. Enumerable.Range(0, count).Select(i => (float)i)]);

    private static InfluenceOptions Of(SequenceDataset data) =>
        InfluenceOptions.For(new NetworkShape(data.Features, new RnnOptions { HiddenSize = 1 }, 1), data, InfluenceMethod.Swing, trained: 1);

    // Each sequence repeats one symbol.
    private static SequenceDataset Symbols(int steps, int symbols) =>
        SequenceDataset.FromSamples(
            [.. Enumerable.Range(0, 2 * symbols).Select(sample => new Sample(
                new Sequence([.. Enumerable.Range(0, steps * symbols).Select(value => value % symbols == sample % symbols ? 1f : 0f)], symbols),
                new Sequence([sample], 1)))],
            TargetSpec.Number());
}
