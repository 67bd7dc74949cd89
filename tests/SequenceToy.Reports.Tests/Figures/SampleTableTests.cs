using System.Net;
using System.Text.RegularExpressions;
using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Figures;

public sealed partial class SampleTableTests
{
    [Fact]
    public void Of_Numbers_StandInLineWithASignedError()
    {
        var samples = new ReportContext(Runs.Sum, new()).Samples;

        var rows = Row().Matches(WebUtility.HtmlDecode(SampleTable.Of(samples).ToString()));

        rows.Should().HaveCount(20);
        rows.SelectMany(row => new[] { "right", "said", "off" }.Select(part => row.Groups[part].Value)).Select(number => number.Length - number.IndexOf('.', StringComparison.Ordinal)).Distinct().Should().ContainSingle().Which.Should().BeInRange(3, 7);
        for (var i = 0; i < rows.Count; i++)
        {
            var decimals = rows[i].Groups["off"].Value.Split('.')[1].Length;
            var off = Math.Round(samples.Predictions[i].Value[0], decimals) - Math.Round(samples.Samples[i].Target[0], decimals);
            rows[i].Groups["off"].Value.Should().StartWith(off < 0 ? "−" : off > 0 ? "+" : "0");
        }
    }

    [GeneratedRegex("<tr><th[^>]*>[^<]*</th><td>(?<right>[^<]*)</td><td>(?<said>[^<]*)</td><td>(?<off>[+−]?[^<]*)</td></tr>", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
