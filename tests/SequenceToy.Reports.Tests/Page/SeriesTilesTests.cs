using System.Net;
using System.Text.RegularExpressions;
using SequenceToy.Guards;
using SequenceToy.Series;

namespace SequenceToy.Reports.Tests.Page;

/// <summary>The key numbers of a series page, the kinds of forecasts, and the warning of narrow intervals.</summary>
public sealed partial class SeriesTilesTests
{
    [Fact]
    public void ToReport_OneSeries_ExplainsSkillAndMaseInWords()
    {
        var page = WebUtility.HtmlDecode(SeriesRuns.Sunspots.ToReport());

        page.Should().Contain("repeating the value 11 steps before, in the training part").And.NotContain("MASE’s scale").And.NotContain("beats the naive");
        WebUtility.HtmlDecode(SeriesRuns.TwoColumns.ToReport()).Should().Contain("each error is first divided by");
    }

    [Fact]
    public void ToReport_Forecasts_SayWhichAreSimple()
    {
        var page = SeriesRuns.Sunspots.ToReport();

        var kinds = Rows().Matches(page[page.IndexOf("aria-label=\"Scores\"", StringComparison.Ordinal)..]).Take(6).ToDictionary(row => row.Groups["name"].Value, row => row.Groups["kind"].Value, StringComparer.Ordinal);
        kinds.Should().Contain("Network", "network").And.Contain("Last value", "simple baseline").And.Contain("Linear regression", "fitted model");
        kinds.Values.Count(kind => string.Equals(kind, "simple baseline", StringComparison.Ordinal)).Should().Be(4);
    }

    [Fact]
    public void ToReport_FewOrigins_HasNoEmptyInterval()
    {
        using var result = SeriesExperiment.For(SeriesRuns.Months(["sales"])).WithWindow(12).WithHorizon(12).WithTraining(epochs: 1).Run();
        double.IsNaN(result.StrongestBaseline.SkillLow).Should().BeTrue();

        var tile = Skill().Match(WebUtility.HtmlDecode(result.ToReport())).Groups["note"].Value;

        tile.Should().Be($"compared with {result.StrongestBaseline.Name}");
        WebUtility.HtmlDecode(result.ToReport()).Should().Contain("Where the 95% interval of the skill is missing");
        SeriesRuns.TwoColumns.ToReport().Should().NotContain("of the skill is missing");
        Skill().Match(WebUtility.HtmlDecode(SeriesRuns.TwoColumns.ToReport())).Groups["note"].Value.Should().Contain("; 95% interval ");
    }

    [Fact]
    public void ToReport_IntervalsThatHoldTooFewValues_WarnInSummaryAndSection()
    {
        var calmThenWild = SeriesData.FromValues([.. Enumerable.Range(0, 300).Select(i => (i % 7) + ((i * 7919 % 101) * (i < 250 ? 0.01 : 0.3)))]);
        using var result = SeriesExperiment.For(calmThenWild).WithWindow(7).WithHorizon(2).WithTraining(epochs: 3).Run();
        result.Coverage.Should().OnlyContain(coverage => coverage.Level - coverage.Measured > 0.1);

        var page = WebUtility.HtmlDecode(result.ToReport());

        Regex.Count(page, "class=\"warning\"").Should().Be(2, "the summary and the section warn");
        Regex.Count(page, $"80% interval holds {Regex.Escape(NumberFormat.Percent(result.Coverage[0].Measured))} and the 95% interval holds").Should().Be(2);
    }

    [Fact]
    public void ToReport_FewTestValuesOrEnoughInside_DoNotWarn()
    {
        using var few = SeriesExperiment.For(SeriesData.FromValues([.. Enumerable.Range(0, 120).Select(i => (double)(i < 100 ? i % 3 : 1000 * (i % 7)))])).WithWindow(4).WithTraining(epochs: 1).Run();
        few.Coverage[0].Measured.Should().BeLessThan(0.5);
        few.Residuals().Count(value => value.Part == SeriesPart.Test).Should().BeLessThan(30);

        few.ToReport().Should().NotContain("class=\"warning\"");
    }

    [GeneratedRegex("<tr><th scope=\"row\"[^>]*>(?<name>[^<]*)</th>.*<td[^>]*>(?<kind>[^<]*)</td></tr>", RegexOptions.ExplicitCapture)]
    private static partial Regex Rows();

    [GeneratedRegex("<dt>Skill</dt><dd>[^<]*<small>(?<note>[^<]*)</small>", RegexOptions.ExplicitCapture)]
    private static partial Regex Skill();
}
