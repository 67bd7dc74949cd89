using SequenceToy.Data;
using SequenceToy.Metrics;
using SequenceToy.Metrics.Baselines;

namespace SequenceToy.Tests.Metrics.Baselines;

public sealed class BaselineSetTests
{
    [Fact]
    public void Score_RandomWalk_LastValueHasTheErrorOfItsSteps()
    {
        var windows = DrawnSeries.Windows(DrawnSeries.Walk(2, 400), 8);
        var (training, test) = (windows.Slice(0, 300), windows.Slice(300, windows.Count - 300));

        var scores = BaselineSet.Fit(training).Score(test).ToDictionary(baseline => baseline.Name);

        scores.Keys.Should().Equal("mean", "last value", "window mean", "linear regression");
        var steps = test.Select(sample => sample.Target[0] - sample.Input[7]);
        scores["last value"][Metric.Rmse].Should().BeApproximately(Math.Sqrt(steps.Average(step => (double)step * step)), 1e-6);
        scores["window mean"][Metric.Rmse].Should().BeApproximately(
            Math.Sqrt(test.Average(sample => Math.Pow(sample.Target[0] - sample.Input.Average(value => (double)value), 2))), 1e-5);
        scores["mean"].Scores.Should().Be(ConstantBaseline.Of(training, test));
    }

    [Fact]
    public void Score_Season_OnePeriodBeforeHasTheErrorOfThatValue()
    {
        var windows = DrawnSeries.Windows(DrawnSeries.Seasonal(5, 300, 12, 0.3), 24);
        var (training, test) = (windows.Slice(0, 200), windows.Slice(200, windows.Count - 200));

        var baseline = BaselineSet.Fit(training).Score(test).Single(own => own.Name == "one period before");

        baseline[Metric.Rmse].Should().BeApproximately(Math.Sqrt(test.Average(sample => Math.Pow(sample.Target[0] - sample.Input[12], 2))), 1e-6);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(20)]
    public void Score_PeriodGiven_OnePeriodBeforeUsesItThoughNothingShowsIt(int period)
    {
        var windows = DrawnSeries.Windows(DrawnSeries.Noise(5, 300), 20);
        var (training, test) = (windows.Slice(0, 200), windows.Slice(200, windows.Count - 200));

        var baseline = BaselineSet.Fit(training, period).Score(test).Single(own => own.Name == "one period before");

        baseline[Metric.Rmse].Should().BeApproximately(Math.Sqrt(test.Average(sample => Math.Pow(sample.Target[0] - sample.Input[20 - period], 2))), 1e-6);
        BaselineSet.Fit(training).Score(test).Should().NotContain(own => own.Name == "one period before");
    }

    [Fact]
    public void Score_TargetsAtEveryStep_LastValueIsTheInputOfThatStep()
    {
        var data = DrawnSeries.EachStep(DrawnSeries.Walk(4, 201), 10);

        var baseline = BaselineSet.Fit(data).All.Single(own => own.Name == "last value");

        baseline.Predict(data).Should().Equal(data.Inputs);
        BaselineSet.Fit(data).All.Single(own => own.Name == "window mean").Predict(data)[9].Should().BeApproximately(data.Inputs[..10].Average(), 1e-5f);
    }

    [Fact]
    public void Fit_TargetsOfAnotherRange_HasNoValueOfTheSeries()
    {
        var walk = DrawnSeries.Windows(DrawnSeries.Walk(2, 200), 8);

        Names(walk.WithValues(walk.Inputs, Array.ConvertAll(walk.Targets, target => target + 1000))).Should().Equal("mean", "linear regression");
        Names(walk.WithValues(walk.Inputs, Array.ConvertAll(walk.Targets, target => target * 0.001f))).Should().Equal("mean", "linear regression");
    }

    [Fact]
    public void Fit_SeveralFeatures_TakesTheBestCorrelatedOfTheComparable()
    {
        var (walk, other) = (DrawnSeries.Walk(2, 200), DrawnSeries.Walk(9, 200));
        var data = SequenceDataset.FromSamples(
            Enumerable.Range(0, 190).Select(i => new Sample(Sequence.FromSteps([.. Enumerable.Range(i, 5).Select(t => new[] { other[t], walk[t] })]), Sequence.FromSteps([[walk[i + 5], other[i + 5]]]))),
            TargetSpec.Number(2));

        ComparableFeatures.Of(data)!.ByColumn.Should().Equal(1, 0);
    }

    [Fact]
    public void Fit_OneOfTwoNumbersComparable_PredictsTheOtherByItsMean()
    {
        var walk = DrawnSeries.Walk(2, 200);
        var data = SequenceDataset.FromSamples(
            Enumerable.Range(0, 190).Select(i => new Sample(new Sequence(walk.AsSpan(i..(i + 5))), Sequence.FromSteps([[walk[i + 5], 500 + (i % 2)]]))), TargetSpec.Number(2));

        var answers = BaselineSet.Fit(data).All.Single(own => own.Name == "last value").Predict(data);

        answers[..4].Should().Equal(walk[4], 500.5f, walk[5], 500.5f);
    }

    [Fact]
    public void Fit_Classes_IsTheConstantAlone() =>
        Names(SequenceDataset.FromArrays([[[1], [2]], [[2], [1]], [[0], [1]], [[1], [1]]], [0, 1, 1, 0], 2)).Should().Equal("most common class");

    [Theory]
    [InlineData(Metric.Rmse, 1)]
    [InlineData(Metric.Accuracy, 0)]
    public void Strongest_OfEqualOnes_IsTheFirst(Metric metric, int expected)
    {
        Scores[] scores = [.. new[] { 0.9, 0.1, 0.1, double.NaN }.Select(value => new Scores(1, definition => definition.Metric == metric ? value : null))];

        BaselineSet.Strongest(metric, scores).Should().Be(expected);
    }

    private static IEnumerable<string> Names(SequenceDataset training) => BaselineSet.Fit(training).All.Select(baseline => baseline.Name);
}
