using System.Net;
using SequenceToy.Reports.Figures;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class ScoresTableTests
{
    [Fact]
    public void Of_BaselineKnownInClosedForm_NamesItOnceAndMeasuresTheRest()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).Run();
        (result.Baseline.IsMeasured, result.Baseline.ExactScore).Should().Be((true, new SumOfFirstTwo().Baseline[Metric.Rmse]));

        Text(result).Should().MatchRegex(@">Baseline: rule without memory<").And.MatchRegex(@"Baseline: Always predict the mean\.[^<]*\b40\.82\.").And.NotContain("*").And.NotContain("All baselines");
    }

    [Fact]
    public void Of_AScoreWithAnotherRule_IsMarkedWithThatRuleBelow()
    {
        using var result = SequenceExperiment.For(new AlternatingBinary()).WithTraining(epochs: 1).Run();

        Text(result).Should().MatchRegex(@">Cross-entropy \([^)]+\) \*<").And.MatchRegex(@"\* For cross-entropy: [^<]+\.<");
    }

    [Fact]
    public void Of_YourOwnData_NamesTheStrongestAndListsAll()
    {
        var text = Text(Runs.Own);

        text.Should().Contain($">Baseline: {Runs.Own.Baseline.Name}<").And.NotContain("*");
        foreach (var baseline in Runs.Own.Baselines)
        {
            text.Should().MatchRegex($"(?i)>{baseline.Name}<");
        }
    }

    [Fact]
    public void Of_OneAnswerToASequence_HasOneAccuracy()
    {
        using var result = SequenceExperiment.For(new AlternatingBinary()).WithTraining(epochs: 1).Run();

        Text(result).Should().Contain(">Accuracy").And.NotContain("Sequence accuracy").And.Contain("test samples");
        Text(Runs.Parity).Should().Contain(">Sequence accuracy").And.MatchRegex(@"1,000 test samples \([\d,]+ predictions\)|[\d,]+ test samples \(");
    }

    [Fact]
    public void Of_AlmostPerfect_IsNotCalledPerfect()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSeed(42).Run();

        result.Scores.R2.Should().BeGreaterThan(0.99995).And.BeLessThan(1);
        Text(result).Should().Contain(">> 0.9999<");
    }

    private static string Text(ExperimentResult result) => WebUtility.HtmlDecode(ScoresTable.Of(result).ToString());
}
