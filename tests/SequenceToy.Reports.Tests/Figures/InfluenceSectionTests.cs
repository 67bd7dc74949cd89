using System.Net;
using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class InfluenceSectionTests
{
    [Fact]
    public void Reading_StepThatNeverVaries_IsNotCountedAsWithoutEffect()
    {
        var report = Report(TargetKind.Class, [0.5, 0, 0.4, 0.001, 0.3, 0.2, 0.1, 0.05]);

        InfluenceSentences.Reading(new(report with { Steps = [.. report.Steps.Select(step => step with { IsConstant = step.Step == 1 })] })).Should().Contain("1 of 7 steps that vary changes the prediction by less than 1%. 1 step is constant");
    }

    [Fact]
    public void Reading_FewSteps_NamesEachAndKeepsPercentagesTogether() =>
        InfluenceSentences.Reading(new(Report(TargetKind.Number, [0.5, 0.002]))).Should().Match("Step 1 *by 100 (50.0% * 200). Step 2 has no effect *by 0.4 (0.2% * 200).");

    [Fact]
    public void Reading_ManyStepsOfWhichThreeStandOut_NamesThose() =>
        InfluenceSentences.Reading(new(Report(TargetKind.Class, [0.1, 0.9, 0.8, 0.1, 0.7, 0.1, 0.1]))).Should().MatchRegex(@"^Step 2 .* by 0\.9 .90\.0%.*\. Step 3 ").And.Contain("Step 5 ").And.NotContain("Step 1 ");

    [Fact]
    public void Reading_ManyStepsAlike_NamesNone() =>
        InfluenceSentences.Reading(new(Report(TargetKind.Class, [0.98, 0.98, 0.98, 0.98, 0.98, 0.98, 0.97]))).Should().Be("All 7 steps change the prediction by 1% or more, up to 98.0%.");

    [Fact]
    public void Reading_OneStepOfMany_NamesItThoughTheOthersAreAlike() =>
        InfluenceSentences.Reading(new(Report(TargetKind.Class, [0, 0, 0.5, 0, 0, 0, 0]))).Should().MatchRegex(@"^Step 3 .* by 0\.5 .50\.0%.*\. .*\b6\b.* less than 1%\.$");

    [Fact]
    public void Reading_NoStepOfMany_SaysSoOnce() =>
        InfluenceSentences.Reading(new(Report(TargetKind.Class, [0, 0, 0, 0, 0, 0, 0]))).Should().Be("None of the 7 steps changes the prediction by 1% or more.");

    [Fact]
    public void Reading_StepThatShouldBeIgnoredAndIsNot_NamesIt() =>
        InfluenceSentences.Reading(new(Report(TargetKind.Class, [0.5, 0.2, 0.004]) with { IgnoredSteps = [1, 2] })).Should().EndWith("1 step that should be ignored is not ignored: step 2 with 20.0%.");

    [Fact]
    public void Reading_StepThatShouldBeIgnoredAndNeverVaries_IsNotSaidToBeIgnored()
    {
        var report = Report(TargetKind.Class, [0.5, 0]) with { IgnoredSteps = [1] };

        InfluenceSentences.Reading(new(report with { Steps = [report.Steps[0], report.Steps[1] with { IsConstant = true }] })).Should().NotContain("steps that should be ignored");
    }

    [Fact]
    public void Reading_InfluenceThatIsNotFinite_SaysSo() =>
        InfluenceSentences.Reading(new(Report(TargetKind.Class, [0.5, 0.4, 0.3, double.NaN, 0, 0, 0]))).Should().EndWith("3 of 6 steps change the prediction by less than 1%. The influence of 1 step is not finite.");

    [Fact]
    public void Of_SeveralNumbers_AreSharesOfTheirRanges()
    {
        using var result = SequenceExperiment.For(Runs.TwoUnits()).WithTraining(epochs: 60).Run();
        var context = new ReportContext(result, new());

        var section = WebUtility.HtmlDecode(InfluenceSection.Of(context).ToString());

        section.Should().Contain("over its range (% of its range)").And.Contain("relative to its range").And.NotContain("original units");
        new InfluenceFigure(result.Influence()).Report.Steps.Should().OnlyContain(step => step.Mean > 50 && step.Mean < 130);
    }

    [Fact]
    public void Of_ManySteps_SaysWhichRowsAreLeftOut()
    {
        using var result = SequenceExperiment.For(new SequenceToy.Tasks.Numbers.Adding(steps: 70)).WithSamples(20, testSamples: 12).WithTraining(epochs: 1, batchSize: 8).WithRnn(2).Run();

        Text(result).Should().Contain("60 of 70 rows");
        Text(Runs.Parity).Should().NotContain(" rows with").And.Contain(InfluenceSentences.FromPrediction);
    }

    [Fact]
    public void Of_AnswersAtEveryStep_SaysWhichAnswerAndOnHowManySamples()
    {
        var section = Text(Runs.Parity);

        section.Should().Contain("Change of the last prediction when one step ").And.Contain("last scored prediction of each sequence")
            .And.Contain($"Measured on {Runs.Parity.Influence().Samples} samples");
    }

    [Fact]
    public void Of_Numbers_SaysWhatSharesAreOf() =>
        Text(Runs.Sum).Should().Contain("Change of the prediction").And.Contain(FormattableString.Invariant($"Shares are relative to {Runs.Sum.Influence().Range}, the range of")).And.NotContain("percentage points");

    private static string Text(ExperimentResult result) => WebUtility.HtmlDecode(InfluenceSection.Of(new ReportContext(result, new())).ToString());

    private static InfluenceReport Report(TargetKind kind, double[] shares)
    {
        var range = kind == TargetKind.Number ? 200 : 1;
        return new()
        {
            Method = InfluenceMethod.Swing,
            Kind = kind,
            Counting = StepCounting.FromStart,
            Samples = 20,
            Range = range,
            Features = [],
            Steps = [.. shares.Select((share, step) => new StepInfluence(step, null, share * range, 0, share * range, share, 20))],
        };
    }
}
