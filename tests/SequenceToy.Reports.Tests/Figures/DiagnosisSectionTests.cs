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

        section.Should().Contain("Overlap of held-out and training sequences: 0% of the held-out sequences, below 50%").And.Contain("; the goal is at most 0.99.").And.NotContain("rror ÷ largest");
    }

    [Fact]
    public void Of_LossThatRests_SaysWhatCountsAsFallingInPlainWords()
    {
        using var result = SequenceExperiment.For(new SequenceToy.Tasks.StateMachines.RunningParity(new(1, 20))).WithTraining(epochs: 12).WithLstm(1).Run();
        result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Name.Contains("log loss", StringComparison.Ordinal));

        var section = WebUtility.HtmlDecode(DiagnosisSection.Of(new ReportContext(result, new())).ToString());

        section.Should().Contain(">81% or less counts as falling<").And.NotContain("log loss");
    }
}
