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

        section.Should().Contain("Scored sequences seen in training: 0\u00A0% of them, limit 50\u00A0%").And.Contain("; the goal is at most 0.99.").And.NotContain("rror over the goal's error");
    }
}
