using ScottPlot.Plottables;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Tests.Pictures;
using SequenceToy.Tasks.Signals;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class SignalFigureTests
{
    [Fact]
    public void PlotSignal_OfATask_DrawsScoredStepsOnly()
    {
        using var result = Small(new Echo(delay: 3, steps: 20));
        var sample = result.TestSamples[4];
        var predicted = result.Model.PredictDetailed([sample.Input])[0].Value;

        var curves = result.PlotSignal(sample: 4).All<Scatter>();

        curves[0].Points().Select(point => (point.X, (float)point.Y)).Should().Equal(Enumerable.Range(3, 17).Select(step => (step + 1.0, sample.Target[step, 0])));
        curves[1].Points().Select(point => (float)point.Y).Should().Equal(Enumerable.Range(3, 17).Select(step => predicted[step, 0]));
        result.PlotSignal(4).Legend().Should().Equal("target", "prediction");
    }

    [Fact]
    public void Section_OfEverySignalTask_DrawsTheFirstSamplesAndTheWorst()
    {
        foreach (var task in new SequenceToy.Tasks.ISequenceTask[] { new SineWave(), new Echo(), new MackeyGlass(), new Narma10() })
        {
            using var result = Small(task);
            var context = new ReportContext(result, new());

            var page = SignalsSection.Of(context)!.ToString();

            page.Should().Contain("id=\"signals-0\"").And.Contain("id=\"signals-1\"").And.Contain("the largest mean error of 9");
            context.Charts.Should().ContainKey("signals");
        }
    }

    [Fact]
    public void PlotSignal_OtherTargets_AreRefusedByName()
    {
        Runs.Sum.Invoking(result => result.PlotSignal()).Should().Throw<ArgumentException>().WithMessage("result must have numbers at every step*sum-of-first-two*");
        using var result = Small(new Echo());
        result.Invoking(one => one.PlotSignal(9)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("sample must be from 0 to 8; it was 9.*");
        SignalsSection.Of(new ReportContext(Runs.Sum, new())).Should().BeNull();
        SignalsSection.Of(new ReportContext(Runs.Parity, new())).Should().BeNull();
    }

    private static ExperimentResult Small(SequenceToy.Tasks.ISequenceTask task) =>
        SequenceExperiment.For(task).WithSamples(20, testSamples: 9).WithTraining(epochs: 1, batchSize: 4).WithLstm(2).Run();
}
