using System.Net;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class DiagnosisSectionTests
{
    [Fact]
    public void Of_Evidence_HasSharesInPercentAndRepeatsNoGoal()
    {
        var section = WebUtility.HtmlDecode(DiagnosisSection.Of(new ReportContext(Runs.Sum, new())).ToString());

        section.Should().Contain("Scored sequences seen in training: 0% of the sequences, below 50%").And.Contain("; the goal is at most 0.99.").And.NotContain("rror over the goal's error");
    }

    [Fact]
    public void Of_LossThatRests_SaysWhatCountsAsFallingInPlainWords()
    {
        using var result = SequenceExperiment.For(new SequenceToy.Tasks.StateMachines.RunningParity(new(1, 20))).WithTraining(epochs: 12).WithLstm(1).Run();
        result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Unit.Contains("d ln", StringComparison.Ordinal));

        var section = WebUtility.HtmlDecode(DiagnosisSection.Of(new ReportContext(result, new())).ToString());

        section.Should().Contain(">81% or less counts as falling<").And.NotContain("d ln");
    }
}
