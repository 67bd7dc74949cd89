using ScottPlot.Plottables;
using SequenceToy.Reports.Tests.Pictures;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Tests;

public sealed class SweepResultPlotsTests
{
    [Fact]
    public void PlotSolvedShare_OfTwoAxes_HasACurvePerValueOfTheOther()
    {
        var results = SweepRuns.TwoAxes;

        var picture = results.PlotSolvedShare("hiddenSize");

        var curves = picture.All<Scatter>();
        curves.Should().HaveCount(2);
        curves[1].Points().Select(point => point.Y).Should().Equal(100 * results.Cells[1].SolvedShare!.Value, 100 * results.Cells[3].SolvedShare!.Value);
        picture.Legend().Should().Equal("learningRate = 0.001", "learningRate = 0.05", "bars: 95% Wilson intervals");
        picture.Ticks(plot => plot.Axes.Bottom).Should().Equal("1", "3");
        picture.Title().Should().Be("Success rate by hiddenSize\n32 runs of 4 cells");
    }

    [Fact]
    public void PlotSolvedShare_Intervals_AreOfWilson()
    {
        var results = SweepRuns.ThreeAxes;

        var bars = results.PlotSolvedShare("learningRate").All<ErrorBar>().Should().ContainSingle().Subject;

        var solved = results.Cells.Where(cell => cell.Cell.Values[1] == "0.05").Sum(cell => cell.Solved!.Value);
        var rate = SuccessRate.Of(solved, 8);
        bars.Ys[1].Should().Be(100 * rate.Value);
        bars.YErrorNegative![1].Should().BeApproximately(100 * (rate.Value - rate.Low), 1e-9);
        bars.YErrorPositive![1].Should().BeApproximately(100 * (rate.High - rate.Value), 1e-9);
        results.PlotSolvedShare("learningRate", "batchSize").Legend().Should().Contain("batchSize = 20");
        results.PlotSolvedShare("learningRate").Description.Should().Contain("hiddenSize and batchSize are joined");
    }

    [Fact]
    public void PlotHeatMap_ByDefault_HasTheSuccessRateOfEachCell()
    {
        var results = SweepRuns.TwoAxes;

        var picture = results.PlotHeatMap("hiddenSize", "learningRate");

        var map = picture.All<Heatmap>().Should().ContainSingle().Subject;
        map.Intensities.Cast<double>().Should().Equal(new[] { 0, 2, 1, 3 }.Select(cell => 100 * results.Cells[cell].SolvedShare!.Value));
        (picture.X(), picture.Y()).Should().Be(("hiddenSize", "learningRate"));
        picture.All<Text>().Should().HaveCount(4);
    }

    [Fact]
    public void PlotHeatMap_OfAMetric_HasInterquartileMeans()
    {
        var results = SweepRuns.TwoAxes;

        var map = results.PlotHeatMap("learningRate", "hiddenSize", Metric.Mae).All<Heatmap>()[0];

        map.Intensities.Cast<double>().Should().Equal(results.Cells.Select(cell => cell.InterquartileMeanOf(Metric.Mae)!.Value));
    }

    [Fact]
    public void PlotHeatMap_OtherAxes_AreJoined()
    {
        var results = SweepRuns.ThreeAxes;

        var picture = results.PlotHeatMap("batchSize", "hiddenSize", Metric.Rmse);

        var joined = results.Cells.Where(cell => cell.Cell.Values[0] == "1" && cell.Cell.Values[2] == "20").Select(cell => cell.Scores(Metric.Rmse)).ToArray();
        joined.Should().HaveCount(2);
        picture.All<Heatmap>()[0].Intensities[0, 1].Should().Be(InterquartileMean.OfTasks(joined).Value);
        picture.Description.Should().Contain("learningRate are joined");
    }

    [Fact]
    public void Plots_WithoutAGoal_ShowScoresOnly()
    {
        var results = SweepRuns.WithoutGoal();

        results.PlotHeatMap("hiddenSize", "bidirectional").Description.Should().StartWith("NRMSE (IQM) by hiddenSize");
        results.Invoking(one => one.PlotSolvedShare("hiddenSize")).Should().Throw<ArgumentException>().WithMessage("results must have runs with a goal*");
    }

    [Fact]
    public void Plots_WrongInput_IsRefusedByName()
    {
        var results = SweepRuns.TwoAxes;

        results.Invoking(one => one.PlotSolvedShare("size")).Should().Throw<ArgumentException>().WithMessage("axis must be one of hiddenSize, learningRate; it was 'size'*");
        results.Invoking(one => one.PlotSolvedShare("hiddenSize", "hiddenSize")).Should().Throw<ArgumentException>().WithMessage("by must be another axis*");
        results.Invoking(one => one.PlotHeatMap("hiddenSize", "hiddenSize")).Should().Throw<ArgumentException>().WithMessage("yAxis must be another axis*");
        results.Invoking(one => one.PlotHeatMap("hiddenSize", "learningRate", Metric.Accuracy)).Should().Throw<ArgumentException>();
        SweepRuns.NoAxis.Invoking(one => one.PlotSolvedShare("a")).Should().Throw<ArgumentException>().WithMessage("axis must be an axis of the sweep, which has none*");
    }

    [Fact]
    public void Plots_SameResults_AreEqualToTheByte()
    {
        var results = SweepRuns.TwoAxes;

        results.PlotSolvedShare("hiddenSize").ToPng().Should().Equal(results.PlotSolvedShare("hiddenSize").ToPng());
        results.PlotHeatMap("hiddenSize", "learningRate").ToSvg().Should().Contain("Success rate by hiddenSize and learningRate");
    }
}
