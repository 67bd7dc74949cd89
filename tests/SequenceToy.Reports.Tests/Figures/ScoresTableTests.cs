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

        Text(result).Should().Contain(">RMSE (original units)<").And.Contain(">Largest error (original units) *<").And.MatchRegex(@"Baseline: [^<]*\bmean\b")
            .And.Contain("* Another baseline for these scores: ");
    }

    [Fact]
    public void Of_YourOwnData_SaysThatTheBaselineIsMeasured() =>
        Text(Runs.Own).Should().MatchRegex(@"Baseline: [^<]*\bmean\b[^<]* Measured on the same samples\.").And.NotContain("*");

    [Fact]
    public void Of_OneAnswerToASequence_HasOneAccuracy()
    {
        using var result = SequenceExperiment.For(new AlternatingBinary()).WithTraining(epochs: 1).Run();

        Text(result).Should().Contain(">Accuracy").And.NotContain("Sequence accuracy").And.Contain("to test samples").And.NotContain("fresh");
        Text(Runs.Parity).Should().Contain(">Sequence accuracy").And.Contain("to fresh samples");
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
