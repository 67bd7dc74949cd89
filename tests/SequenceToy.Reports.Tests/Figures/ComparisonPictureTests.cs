using ScottPlot.Plottables;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Tests.Pictures;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class ComparisonPictureTests
{
    [Fact]
    public void PlotComparison_RunsThatDifferInTheirSeed_AreToldApartByIt()
    {
        ExperimentResult[] runs = [Run(1), Run(2)];

        var picture = runs.PlotComparison();

        picture.Legend().Should().Equal("seed 1", "seed 2");
        picture.All<Scatter>().Select(curve => curve.Points().Length).Should().Equal(3, 3);
        picture.Title().Should().Be("sum-of-first-two: validation loss of 2 runs");
    }

    [Fact]
    public void PlotComparison_RunsThatDifferInSettings_AreLabelledByThemAndHaveAMedianOverSeeds()
    {
        ExperimentResult[] runs = [Run(1), Run(2), Run(1, experiment => experiment.WithGru(5)), Run(2, experiment => experiment.WithGru(5))];

        var picture = runs.PlotComparison();

        picture.Legend().Should().Equal("LSTM (median of 2 runs)", "GRU (median of 2 runs)", "thin curves: single runs");
        picture.All<Scatter>().Should().HaveCount(6);
    }

    [Fact]
    public void Medians_RunsOfDifferentLengths_AreOfThoseThatGotSoFar() =>
        ComparedCurve.Medians([Of(1, 10), Of(3, 30, 300), Of(2)]).Should().Equal(2, 20, 300);

    [Fact]
    public void PlotComparison_NoResult_IsRefused() =>
        ((Func<object>)(() => Array.Empty<ExperimentResult>().PlotComparison())).Should().Throw<ArgumentException>().WithMessage("results must contain at least one*it had 0.*");

    [Fact]
    public void PlotComparison_FewerLabelsThanResults_IsRefused() =>
        ((Func<object>)(() => new[] { Runs.Sum, Runs.Sum }.PlotComparison(["one"]))).Should().Throw<ArgumentException>().WithMessage("labels must have 2*it had 1.*");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    public void PlotComparison_AnEmptyLabel_IsRefused(string? label) =>
        ((Func<object>)(() => new[] { Runs.Sum, Runs.Sum }.PlotComparison(["one", label!]))).Should().Throw<ArgumentException>().WithMessage("labels must not contain blank*");

    [Fact]
    public void PlotComparison_ALongLabel_IsCutBetweenLetters()
    {
        var picture = new[] { Runs.Sum }.PlotComparison([string.Concat(Enumerable.Repeat("😀", 70))]);

        picture.Legend().Should().Equal(string.Concat(Enumerable.Repeat("😀", 60)) + "…");
    }

    [Fact]
    public void PlotComparison_DifferentLosses_IsRefused() =>
        ((Func<object>)(() => new[] { Runs.Sum, Runs.Parity }.PlotComparison())).Should().Throw<ArgumentException>().WithMessage("results must all have the same loss*squared*nats*");

    [Fact]
    public void PlotComparison_SomeWithoutValidation_IsRefused() =>
        ((Func<object>)(() => new[] { Runs.Sum, Run(1, experiment => experiment.WithSamples(100, validationSplit: 0)) }.PlotComparison()))
            .Should().Throw<ArgumentException>().WithMessage("results must all have validation samples or*");

    private static ExperimentResult Run(int seed, Func<SequenceExperiment, SequenceExperiment>? change = null) =>
        (change ?? (experiment => experiment))(SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(100, validationSplit: 0.2).WithTraining(epochs: 3).WithSeed(seed)).Run();

    private static ComparedCurve Of(params double[] losses) => new("run", losses);
}
