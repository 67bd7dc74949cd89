using ScottPlot.Plottables;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Pictures;
using SequenceToy.Reports.Tests.Pictures;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class InfluencePictureTests
{
    [Fact]
    public void PlotInfluence_OfARun_HasABarForEachStepWithItsShare()
    {
        var report = Runs.Sum.Influence();

        var picture = Runs.Sum.PlotInfluence();

        picture.All<BarPlot>().SelectMany(bars => bars.Bars).OrderBy(bar => bar.Position).Select(bar => (bar.Position, bar.Value))
            .Should().Equal(report.Steps.Select(step => (step.Step + 1.0, step.Mean)));
        picture.All<Text>().Select(text => text.LabelText).Should().Equal(report.Steps.Select(step => FormattableString.Invariant($"{100 * step.Share:0.0}%")));
        picture.Y().Should().MatchRegex(@"^Change of the prediction\s\(.* units\)$");
        picture.Limits().Top.Should().BeGreaterThan(report.Steps.Max(step => step.Mean + step.StandardDeviation));
    }

    [Fact]
    public void PlotInfluence_OfSeveralNumbers_IsInSharesOfTheirRanges()
    {
        var report = Runs.Sum.Influence() with { TargetWidth = 2, Range = 1e6 };

        var picture = InfluencePicture.Of(new(report), "title");

        picture.Y().Should().Be("Change of the prediction\n(% of its range)");
        picture.All<BarPlot>().SelectMany(bars => bars.Bars).OrderBy(bar => bar.Position).Select(bar => bar.Value).Should().Equal(report.Steps.Select(step => 100 * step.Share));
    }

    [Fact]
    public void PlotInfluence_WhatShouldBeIgnoredAndIsNot_LooksDifferent()
    {
        var report = Runs.Sum.Influence();
        var leaning = report with { Steps = [.. report.Steps.Select(step => step with { Share = 0.3 })] };

        InfluencePicture.Of(new(leaning), "title").Legend().Should().Equal("changes the prediction", "should be ignored but changes the prediction", "± standard deviation over samples");
    }

    [Fact]
    public void PlotInfluence_WhatShouldBeIgnored_HasAColorThatNoCurveHas()
    {
        Runs.Sum.PlotInfluence().All<BarPlot>().SelectMany(bars => bars.Bars).Single(bar => bar.Position == 3).FillColor.Should().Be(PictureColors.ToIgnore);
        Enumerable.Range(0, SeriesStyle.Count).Select(i => SeriesStyle.Of(i).Color).Should().NotContain(PictureColors.ToIgnore);
    }

    [Fact]
    public void PlotInfluence_CountedFromTheAnswer_LabelsTheFirstAndTheLastStep()
    {
        var picture = Runs.Parity.PlotInfluence();

        picture.X().Should().Be("Steps before the target");
        var ticks = picture.Ticks(plot => plot.Axes.Bottom);
        (ticks[0], ticks[^1]).Should().Be(("4", "0"));
    }

    [Fact]
    public void PlotInfluence_OfNextToNothing_IsNotDrawnTall()
    {
        var report = Runs.Sum.Influence();
        var small = report with { Steps = [.. report.Steps.Select(step => step with { Mean = 0.001 * report.Range, StandardDeviation = 0 })] };

        InfluencePicture.Of(new(small), "title").Limits().Top.Should().BeGreaterThan(40 * 0.001 * report.Range);
    }

    [Fact]
    public void PlotInfluence_AStepThatIsAlwaysTheSame_HasAMarkAndNoBar()
    {
        var picture = InfluencePicture.Of(new(SecondIsConstant(Runs.Sum.Influence())), "title");

        picture.All<BarPlot>().SelectMany(bars => bars.Bars).Select(bar => bar.Position).Should().BeEquivalentTo([1.0, 3.0]);
        picture.All<Markers>().Single().Data.GetScatterPoints().Select(point => point.X).Should().Equal(2);
        picture.All<Text>().Should().HaveCount(2);
        picture.Legend().Should().Contain(InfluenceFigure.Constant).And.NotContain(words => words.StartsWith("no effect", StringComparison.Ordinal));
        picture.Description.Should().Contain("so not measured: step 2.").And.NotContain("step 2 changes");
    }

    [Fact]
    public void PlotInfluence_SharesThatMayBeOff_SaysByHowMuch()
    {
        var report = Runs.Sum.Influence();
        var doubtful = report with { Samples = 12, Steps = [.. report.Steps.Select((step, i) => step with { ShareStandardError = i == 1 ? 0.031 : 0.002 })] };

        InfluencePicture.Of(new(doubtful), "title").Legend().Should().ContainMatch("12 samples; * 3.1 percentage points");
        InfluencePicture.Of(new(doubtful), "title").Description.Should().Match("* 12 samples; * 3.1 percentage points.");
        InfluencePicture.Of(new(report), "title").Legend().Should().NotContain(words => words.Contains("percentage points", StringComparison.Ordinal));
    }

    [Fact]
    public void PlotInfluence_MoreStepsThanAreNamed_SaysWhichAreAndNoneAmongEquals()
    {
        var report = Runs.Sum.Influence();
        InfluenceReport Long(Func<int, double> mean) => report with { Steps = [.. Enumerable.Range(0, 60).Select(i => report.Steps[0] with { Step = i, Mean = mean(i), IsConstant = i >= 50 })] };

        InfluencePicture.Of(new(Long(i => i)), "title").Description.Should().EndWith(" These are the 40 of 50 steps measured with the largest influence. Constant, so not measured: 10 steps.").And.Contain(". step 50 changes").And.NotContain(" step 10 changes");
        InfluencePicture.Of(new(Long(i => i < 30 ? 2 : 1)), "title").Description.Should().Contain(" These are 40 of 50 steps measured.").And.NotContain("largest influence");
    }

    [Fact]
    public void PlotInfluence_AStepWhoseLossIsATrifleBelowNothing_HasNoMinusZero()
    {
        var report = Runs.Sum.Influence() with { Method = InfluenceMethod.Permutation };

        InfluencePicture.Of(new(report with { Steps = [.. report.Steps.Select(step => step with { Share = -0.0004 })] }), "title").All<Text>().Should().OnlyContain(text => text.LabelText == "0.0%");
    }

    [Fact]
    public void PlotSnapshots_FewSteps_HasACurveForEach()
    {
        var picture = Runs.Sum.PlotSnapshots();

        picture.All<Scatter>()[2].Points().Select(point => point.Y).Should().Equal(Runs.Sum.Snapshots.Select(snapshot => 100 * snapshot.Influence.Steps[2].Share));
        picture.Legend().Should().Equal("step 1", "step 2", "step 3, should be ignored", "no effect: below 1%", "measured on validation samples");
        picture.Description.Should().Contain("by epoch, measured on validation samples. Epoch 1: step 1 ");
    }

    [Fact]
    public void PlotSnapshots_ManySteps_HasARowForEach()
    {
        var snapshots = Runs.Parity.Snapshots.Select(snapshot => snapshot with { Influence = WithAllSamples(snapshot.Influence) });

        var picture = SnapshotsPicture.Of(new([.. snapshots]), "title", "validation samples");

        picture.All<Heatmap>()[0].Intensities.GetLength(0).Should().Be(Runs.Parity.Snapshots[0].Influence.Steps.Count);
        picture.Y().Should().Be("Steps before the target");
        picture.Ticks(plot => plot.Axes.Left).Should().Equal("0", "1", "2", "3", "4", "5", "6", "7");
    }

    [Fact]
    public void PlotSnapshots_AStepThatIsAlwaysTheSame_IsNotDrawnAsWithoutEffect()
    {
        var snapshots = Runs.Sum.Snapshots.Select(snapshot => snapshot with { Influence = SecondIsConstant(snapshot.Influence) });

        var picture = SnapshotsPicture.Of(new([.. snapshots]), "title", "validation samples");

        picture.All<Scatter>()[1].Points().Should().OnlyContain(point => double.IsNaN(point.Y));
        picture.Legend()[1].Should().Be($"step 2, {InfluenceFigure.Constant}");
        picture.Description.Should().EndWith("so not measured: step 2.").And.NotContain("step 2 0.0");
    }

    [Fact]
    public void InfluenceFigure_DistancesOfFewSequences_AreLeftOut()
    {
        var report = Runs.Parity.Influence();

        var figure = new InfluenceFigure(report);

        figure.Report.Steps.Should().Equal(report.Steps.Where(step => 2 * step.Samples >= report.Samples)).And.HaveCountLessThan(report.Steps.Count);
        figure.LeftOut.Should().Be(report.Steps.Count - figure.Report.Steps.Count);
        new InfluenceFigure(WithAllSamples(report)).LeftOut.Should().Be(0);
        new InfluenceFigure(Runs.Sum.Influence()).LeftOut.Should().Be(0);
        new InfluenceFigure(report with { Counting = StepCounting.FromStart }).LeftOut.Should().Be(figure.LeftOut);
    }

    private static InfluenceReport WithAllSamples(InfluenceReport report) => report with { Steps = [.. report.Steps.Select(step => step with { Samples = report.Samples })] };

    private static InfluenceReport SecondIsConstant(InfluenceReport report) =>
        report with { Steps = [.. report.Steps.Select((step, i) => i == 1 ? step with { IsConstant = true, Mean = 0, StandardDeviation = 0, Share = 0 } : step)] };
}
