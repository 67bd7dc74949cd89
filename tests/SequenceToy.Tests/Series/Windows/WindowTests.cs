using SequenceToy.Data;
using SequenceToy.Series;
using SequenceToy.Series.Transforms;
using SequenceToy.Series.Windows;

namespace SequenceToy.Tests.Series.Windows;

public sealed class WindowTests
{
    private static readonly WindowPlan Plan = new(3, 2, [0], [0], [], new TransformChain(Log: false, []), Centered: false) { Offsets = [0, 0] };

    [Fact]
    public void ByTime_Shares_AreConsecutive() =>
        Parts.ByTime(Counted(20), 0.15, 0.25).Should().Equal(new Parts(12, 15, 20));

    [Fact]
    public void ByTime_SeriesThatBeginsLater_IsCutAtTheSameTime()
    {
        var data = SeriesData.FromSeries(
            TimeSeries.FromColumns("A", ["x"], [new double[10]], [.. Enumerable.Range(0, 10).Select(i => (SeriesTime)i)]),
            TimeSeries.FromColumns("B", ["x"], [new double[4]], [.. Enumerable.Range(6, 4).Select(i => (SeriesTime)i)]));

        Parts.ByTime(data, 0.2, 0.2).Should().Equal(new Parts(6, 8, 10), new Parts(0, 2, 4));
    }

    [Fact]
    public void Origins_OfEachPart_HaveAllTargetsInIt()
    {
        Parts[] parts = [new(12, 15, 20)];

        Plan.Origins(parts, SeriesPart.Training, 2).Select(origin => origin.Index).Should().Equal(Enumerable.Range(2, 8));
        Plan.Origins(parts, SeriesPart.Validation, 2).Select(origin => origin.Index).Should().Equal(11, 12);
        Plan.Origins(parts, SeriesPart.Test, 2).Select(origin => origin.Index).Should().Equal(14, 15, 16, 17);
    }

    [Fact]
    public void Of_Origin_HasTheWindowAndTheNextValues()
    {
        var samples = Samples(Plan, Counted(10), 4);

        samples[0].Input.Should().Equal(2, 3, 4);
        samples[0].Target.Should().Equal(5, 6);
    }

    [Fact]
    public void Of_Centered_SubtractsTheMeanOfTheWindow()
    {
        var samples = Samples(Plan with { Centered = true }, Counted(10), 4);

        samples[0].Input.Should().Equal(-1, 0, 1);
        samples[0].Target.Should().Equal(2, 3);
    }

    [Fact]
    public void Of_KnownColumn_HasItsValuesAtTheFollowingSteps()
    {
        var data = SeriesData.FromColumns(["x", "k"], [Numbers(0, 10), Numbers(100, 10)]);
        var samples = Samples(Plan with { Known = [1] }, data, 4);

        // x(t), k(t + 1), k(t + 2).
        samples[0].Input.Should().Equal(2, 103, 104, 3, 104, 105, 4, 105, 106);
    }

    [Fact]
    public void Of_LargeNumbersWithAnOffset_KeepTheirDifferences()
    {
        var data = SeriesData.FromValues([1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4, 1e9 + 5]);

        Samples(Plan with { Offsets = [1e9] }, data, 2)[0].Input.Should().Equal(1, 2, 3);
    }

    [Fact]
    public void Paths_BeyondTheOutputs_ContinueFromThePredictions()
    {
        PreparedSeries[] series = [new PreparedSeries(Counted(10).All[0], Plan)];

        // Predicts the last input plus 1 and plus 2, which continues to count.
        var paths = Paths.Of(Plan, series, [new Origin(0, 4), new Origin(0, 9)], 5, Continued);

        paths[0][0].Should().Equal(5, 6, 7, 8, 9);
        paths[1][0].Should().Equal(10, 11, 12, 13, 14);
    }

    private static float[] Continued(SequenceDataset samples) =>
        [.. samples.SelectMany(sample => new[] { sample.Input.Last() + 1, sample.Input.Last() + 2 })];

    private static SequenceDataset Samples(WindowPlan plan, SeriesData data, int origin) =>
        WindowSamples.Of(plan, [new PreparedSeries(data.All[0], plan)], [new Origin(0, origin)]);

    private static SeriesData Counted(int length) => SeriesData.FromValues(Numbers(0, length));

    private static double[] Numbers(int first, int count) => [.. Enumerable.Range(first, count).Select(i => (double)i)];
}
