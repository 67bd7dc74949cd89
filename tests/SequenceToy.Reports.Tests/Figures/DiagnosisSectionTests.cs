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

        section.Should().Contain("Measured: 0% of the held-out sequences. Threshold: below 50%.").And.Contain("; the goal is at most 0.99.").And.NotContain("rror ÷ largest");
    }

    [Fact]
    public void UnitsMeasuredOn_AnyRun_IsWhereTheEvidenceCountsDeadUnits() =>
        Inspection.Traces.GateStatistics.Of(Runs.Parity.Model, Runs.Parity.TestSamples.Slice(0, DiagnosisSection.UnitsMeasuredOn(Runs.Parity))).Layers.Sum(layer => layer.DeadUnits.Count)
            .Should().Be(Runs.Parity.Evidence.States!.Dead);

    [Fact]
    public void Of_LossThatRests_SaysWhatCountsAsFallingInPlainWords()
    {
        using var result = SequenceExperiment.For(new SequenceToy.Tasks.StateMachines.RunningParity(new(1, 20))).WithTraining(epochs: 12).WithLstm(1).Run();
        result.Diagnosis.Evidence.Should().Contain(evidence => evidence.Name.Contains("log loss", StringComparison.Ordinal));

        var section = WebUtility.HtmlDecode(DiagnosisSection.Of(new ReportContext(result, new())).ToString());

        section.Should().MatchRegex(">Threshold for [^<]* 81%[^<]*<").And.NotContain("log loss");
    }
}
