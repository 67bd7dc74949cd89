using ScottPlot.Plottables;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Tests.Pictures;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.Recall;
using SequenceToy.Training;
using SequenceToy.Training.Losses;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class LossPictureTests
{
    [Fact]
    public void Of_LossesOverManyDecades_AreDrawnAsLogarithmsWithPowersOfTen()
    {
        var picture = LossPicture.Of(Curves(epoch => Math.Pow(10, -epoch), epochs: 6), "a task: loss during training");

        picture.All<Scatter>()[0].Points().Select(point => (point.X, Math.Round(point.Y, 9))).Should().Equal(Enumerable.Range(1, 6).Select(epoch => ((double)epoch, -(double)epoch)));
        picture.Ticks(plot => plot.Axes.Left).Should().Equal("10⁻⁶", "10⁻⁵", "10⁻⁴", "10⁻³", "10⁻²", "10⁻¹");
    }

    [Fact]
    public void Of_LossesOfOneSize_AreDrawnFromZero()
    {
        var picture = LossPicture.Of(Curves(epoch => 0.1 + (0.01 * epoch), epochs: 6), "a task: loss during training");

        picture.All<Scatter>()[0].Points()[0].Y.Should().BeApproximately(0.11, 1e-12);
        picture.Limits().Bottom.Should().Be(0);
    }

    [Fact]
    public void Of_ARun_ShowsBothCurvesTheBaselineAndTheLowestValidationLoss()
    {
        var picture = LossPicture.Of(Curves(epoch => Math.Abs(epoch - 4) + 1.0, epochs: 6), "a task: loss during training");

        picture.Legend().Should().Equal("training", "validation", "constant prediction: 0.5", "lowest validation loss: 2 at epoch 4", "scores use the weights after epoch 6");
        picture.All<HorizontalLine>().Should().ContainSingle(line => line.Y == 0.5);
        picture.All<Marker>().Should().ContainSingle(marker => marker.X == 4 && marker.Y == 2);
        picture.X().Should().Be("Epoch");
        picture.Y().Should().Be("Mean squared error (scaled units²)");
    }

    [Fact]
    public void Of_EarlyStopping_MarksTheEpochWhoseWeightsWereKept() =>
        LossPicture.Of(Curves(epoch => epoch, epochs: 5) with { KeptEpoch = 3 }, "a task: loss during training").Legend().Should().Contain("weights kept and scored: 6 at epoch 3");

    [Fact]
    public void Of_WithoutValidation_HasOneCurve() =>
        LossPicture.Of(Curves(epoch => epoch, epochs: 3, validation: false), "a task: loss during training").Legend().Should().Equal("training", "constant prediction: 0.5", "lowest training loss: 1 at epoch 1", "scores use the weights after epoch 3");

    [Fact]
    public void Of_ADivergedRun_ShowsWhereAndAllThatWasFinite()
    {
        var picture = LossPicture.Of(Curves(epoch => Math.Pow(10, 5 * epoch), epochs: 7) with { IsDiverged = true }, "a task: loss during training");

        picture.Legend().Should().Contain("diverged: no finite loss from epoch 8");
        picture.All<VerticalLine>().Should().ContainSingle(line => line.X == 8);
        picture.Limits().Right.Should().BeGreaterThan(8);
        picture.Limits().Top.Should().BeGreaterThan(35);
        picture.Description.Should().EndWith("Diverged: no finite loss from epoch 8.");
    }

    [Theory]
    [InlineData(true, "diverged: no finite loss from epoch 1")]
    [InlineData(false, "no epoch was completed")]
    public void Of_NoEpoch_SaysSo(bool isDiverged, string words)
    {
        var picture = LossPicture.Of(Curves(epoch => epoch, epochs: 0) with { IsDiverged = isDiverged }, "a task: loss during training");

        picture.Legend().Should().Contain(words).And.NotContain("training");
        picture.ToPng().Should().NotBeEmpty();
    }

    [Fact]
    public void Of_OneEpoch_IsAPointInTheMiddle()
    {
        var picture = LossPicture.Of(Curves(epoch => 1, epochs: 1), "a task: loss during training");

        picture.All<Scatter>()[0].MarkerSize.Should().BeGreaterThan(0);
        (picture.Limits().Left, picture.Limits().Right).Should().Be((0, 2));
        picture.Ticks(plot => plot.Axes.Bottom).Should().Equal("1");
    }

    [Fact]
    public void Of_TenThousandEpochs_KeepsFewPointsAndEveryPeak()
    {
        var picture = LossPicture.Of(Curves(epoch => epoch == 5432 ? 1000 : 1 + (epoch % 7), epochs: 10_000), "a task: loss during training");

        var points = picture.All<Scatter>()[0].Points();
        points.Length.Should().BeLessThan(1300);
        points.Should().Contain(point => point.X == 5432);
        points[^1].X.Should().Be(10_000);
    }

    [Fact]
    public void Of_ALossOfZero_IsDrawnAtTheLowerEndAndSaid()
    {
        var picture = LossPicture.Of(Curves(epoch => epoch == 3 ? 0 : Math.Pow(10, -epoch), epochs: 4), "a task: loss during training");

        picture.Legend().Should().Contain("a loss of 0 is drawn at the lower end");
        picture.All<Scatter>()[0].Points().Should().OnlyContain(point => double.IsFinite(point.Y) && point.Y >= picture.Limits().Bottom);
    }

    [Fact]
    public void PlotLoss_NumbersOrClassesWhoseBaselineIsMeasured_NamesTheConstantBaseline()
    {
        Runs.Sum.PlotLoss().Legend().Should().Contain(words => words.StartsWith("constant prediction: ", StringComparison.Ordinal));
        Runs.Parity.PlotLoss().Description.Should().Contain("Constant prediction: 0.6");
    }

    [Fact]
    public void PlotLoss_ATaskWithItsOwnBaseline_NamesThat()
    {
        using var result = SequenceExperiment.For(new CopyMemory(delay: 5)).WithSamples(20, testSamples: 5).WithLstm(4).WithTraining(epochs: 1, batchSize: 4).Run();

        result.PlotLoss().Legend().Should().Contain(words => words.StartsWith("rule without memory: ", StringComparison.Ordinal));
    }

    [Fact]
    public void PlotLoss_AnotherLossThanTheMeanSquared_NamesTheMean()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(20, testSamples: 5).WithLoss(new MeanAbsoluteError()).WithTraining(epochs: 1).Run();

        result.PlotLoss().Legend().Should().Contain(words => words.StartsWith("constant prediction: ", StringComparison.Ordinal));
    }

    private static LossFigure Curves(Func<int, double> loss, int epochs, bool validation = true) => new(
        "Mean squared error (scaled units²)", "MSE (scaled units²)",
        [.. Enumerable.Range(1, epochs).Select(epoch => new EpochRecord(epoch, loss(epoch), validation ? 2 * loss(epoch) : null, 0.01, 1))])
    {
        Baseline = 0.5,
        BaselineName = "constant prediction",
    };
}
