using System.Net;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Html.Sections;

namespace SequenceToy.Reports.Tests.Html.Sections;

public sealed class VerdictSectionTests
{
    [Fact]
    public void Of_Evidence_HasSharesInPercentAndRepeatsNoGoal()
    {
        var section = WebUtility.HtmlDecode(VerdictSection.Of(new ReportMaterial(Runs.Sum, new(), new ShownSamples(Runs.Sum, new()))).ToString());

        section.Should().Contain("Scored sequences seen in training: 0\u00A0% of them, below 50\u00A0%").And.Contain("; the goal is at most 0.99.").And.NotContain("rror over the goal's error");
    }

    [Fact]
    public void Of_LossThatRests_SaysWhatCountsAsFallingInPlainWords()
    {
        using var result = SequenceExperiment.For(new SequenceToy.Tasks.StateMachines.RunningParity(1, 20)).WithTraining(epochs: 12).WithLstm(1).Run();
        result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Unit.Contains("d ln", StringComparison.Ordinal));

        var section = WebUtility.HtmlDecode(VerdictSection.Of(new ReportMaterial(result, new(), new ShownSamples(result, new()))).ToString());

        section.Should().Contain(">81\u00A0% or less counts as falling<").And.NotContain("d ln");
    }
}
