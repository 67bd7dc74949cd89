using ScottPlot.Panels;
using ScottPlot.Plottables;
using SequenceToy.Formats.Traces;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Tests.Pictures;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class GatesPictureTests
{
    [Fact]
    public void PlotGates_Gates_GoFromWhiteForShutToDarkBlueForOpen()
    {
        var picture = Runs.Sum.PlotGates([10, 20, 99]);

        foreach (var (signal, map) in Signals(picture).Where(pair => pair.Signal.IsGate()))
        {
            (map.Colormap.GetColor(0).ToHex(), map.Colormap.GetColor(1).ToHex()).Should().Be(("#FFFFFF", "#08306B"), $"{signal}");
            (map.GetRange().Min, map.GetRange().Max).Should().Be((0, 1));
        }
    }

    [Fact]
    public void PlotGates_CandidateCellAndState_HaveTwoColorsAndWhiteForZero()
    {
        foreach (var (signal, map) in Signals(Runs.Sum.PlotGates([10, 20, 99])).Where(pair => !pair.Signal.IsGate()))
        {
            map.Colormap.GetColor(0.5).ToHex().Should().Be("#FFFFFF", $"{signal}");
            map.GetRange().Min.Should().Be(-map.GetRange().Max);
        }
    }

    [Fact]
    public void PlotGates_ScalesOfColors_SayWhatTheyAreOf() =>
        Runs.Sum.PlotGates([10, 20, 99]).Plot.Axes.GetPanels().OfType<ColorBar>().Select(bar => bar.LabelStyle.Text).Should().Equal("gates: 0 (closed) to 1 (open); input (scaled)", "candidate, cell, state");

    [Fact]
    public void PlotGates_AnInputOfSymbols_NamesTheRowOfEach() =>
        Runs.Dyck.PlotGates(Runs.Dyck.TestSamples[0].Input).Ticks(plot => plot.Axes.Left).Take(3).Should().Equal("(", ")", "1");

    [Fact]
    public void PlotGates_CellsBelowZero_HaveAMinusThatGreyPrintShows()
    {
        var picture = Runs.Sum.PlotGates([10, 20, 99]);

        var below = Signals(picture).Where(pair => !pair.Signal.IsGate()).SelectMany(pair => pair.Map.Intensities.Cast<double>().Select(value => value < 0.05 * pair.Map.GetRange().Min)).Count(isBelow => isBelow);
        below.Should().BePositive();
        picture.All<Text>().Count(text => text.LabelText == "−").Should().Be(below);
        picture.Legend().Should().Contain("− in a cell: value below zero");
    }

    [Fact]
    public void PlotGates_CellsTooSmallForAMinus_HaveNone()
    {
        using var result = SequenceExperiment.For(Runs.OwnSamples()).WithLstm(12).WithTraining(epochs: 1).Run();

        var picture = result.PlotGates([1, 2, 3, 4]);

        picture.All<Text>().Should().NotContain(text => text.LabelText == "−");
        picture.Legend().Should().BeEmpty();
    }

    [Theory]
    [InlineData(5, 78, 1)]
    [InlineData(16, 78, 4)]
    [InlineData(64, 192, 5)]
    [InlineData(1000, 78, 200)]
    [InlineData(5000, 78, 5000)]
    [InlineData(0, 78, 1)]
    public void Stride_OfRows_LeavesRoomForEachLabel(int rows, double pixels, int stride) => RowLabels.Stride(rows, pixels).Should().Be(stride);

    // The first map is the input.
    private static IEnumerable<(UnitSignal Signal, Heatmap Map)> Signals(Picture picture) => Runs.Sum.Trace([10, 20, 99]).Layers[0].Signals.Zip(picture.All<Heatmap>().Skip(1));
}
