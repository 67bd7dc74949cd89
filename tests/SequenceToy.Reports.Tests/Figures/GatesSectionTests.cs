using System.Net;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Reports.Tests.Figures;

public sealed class GatesSectionTests
{
    [Fact]
    public void Of_AnyNetwork_DescribesAllScoredSamplesAsTheResultDoes() =>
        Text(Runs.Sum).Should().Contain("over 1,000 test samples</h3>").And.ContainAll(Runs.Sum.GateStatistics().ToString().Split('\n').Select(line => WebUtility.HtmlDecode(Markup.Of($"<li>{line}</li>").ToString())));

    [Fact]
    public void Of_MoreSamplesThanFit_KeepsTheWorstAndStatesTheNumber()
    {
        using var result = SequenceExperiment.For(new Adding(steps: 130)).WithSamples(20, testSamples: 12).WithTraining(epochs: 1, batchSize: 8).WithLstm(24).Run();
        var context = new ReportContext(result, new());

        var section = WebUtility.HtmlDecode(GatesSection.Of(context).ToString());

        section.Should().MatchRegex("[2-7] of 8 samples fit\\b");
        System.Text.RegularExpressions.Regex.Count(section, "among the largest errors").Should().Be(2);
    }

    [Fact]
    public void Of_Gru_HasNoCellAndSaysWhatItsUpdateGateDoes()
    {
        using var gru = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithGru(5).Run();

        Text(gru).Should().Contain("The update gate writes the candidate at 0 and keeps the state at 1.").And.Contain("Candidate and hidden state are orange below 0").And.NotContain("cell");
    }

    [Fact]
    public void Of_PlainRnn_HasNoGates()
    {
        using var rnn = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithRnn(5).Run();

        Text(rnn).Should().StartWith("<p>Inputs and predictions").And.Contain("The hidden state is orange below 0 and blue above.").And.NotContain("Gate values");
    }

    private static string Text(ExperimentResult result) => WebUtility.HtmlDecode(GatesSection.Of(new ReportContext(result, new())).ToString());
}
