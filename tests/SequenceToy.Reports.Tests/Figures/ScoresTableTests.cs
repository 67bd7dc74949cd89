using System.Net;
using SequenceToy.Reports.Figures;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class ScoresTableTests
{
    [Fact]
    public void Of_BaselineKnownInClosedForm_MarksTheScoresWhereItIsMeasured()
    {
        using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).Run();
        result.Baseline.IsMeasured.Should().BeFalse();

        Text(result).Should().MatchRegex(@">RMSE \([^)]+\)<").And.MatchRegex(@">Largest error \([^)]+\) \*<").And.MatchRegex(@"Baseline: [^<]*\bmean\b")
            .And.MatchRegex(@"\* For [^<]*\blargest error, the baseline is: ");
    }

    [Fact]
    public void Of_YourOwnData_SaysThatTheBaselineIsMeasured() =>
        Text(Runs.Own).Should().MatchRegex(@"Both measured on [^<]*\. Baseline: [^<]*\bmean\b").And.NotContain("*");

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
