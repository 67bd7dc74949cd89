using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using SequenceToy.Data;

namespace SequenceToy.Reports.Tests.Page;

/// <summary>A page on your own table shows answers first, and fields and classes by name.</summary>
public sealed partial class OwnTablePageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("sequencetoy-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void ToReport_NamedClasses_AreInTitleLeadAndSamples()
    {
        using var result = Run(steps: 3);

        var page = WebUtility.HtmlDecode(result.ToReport());

        page.Should().Contain("<h1>Prediction of cold or hot</h1>").And.Contain("(cold and hot)");
        var samples = Samples().Match(page).Groups["samples"].Value.Split("\n\n");
        samples.Should().HaveCount(3).And.OnlyContain(sample => Drawn().IsMatch(sample));
        samples[0].Should().StartWith($"correct    {result.Model.Target.NameOf((int)result.TestSamples[0].Target[0])}\n");
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(3, 3)]
    public void ToReport_SampleTable_HasAnswersFirstAndAColumnPerField(int steps, int rows)
    {
        using var result = Run(steps);

        var page = WebUtility.HtmlDecode(result.ToReport());

        var table = page[page.IndexOf("aria-label=\"Samples with targets and predictions\"", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("</table>", StringComparison.Ordinal)];
        Head().Matches(table).Select(match => match.Groups["name"].Value).Should().Equal("Sample", "Target", "Prediction", "Probability of the target class", "heat", "mode");
        Regex.Count(table, "<th scope=\"row\"").Should().Be(rows);
        Regex.Count(table, "(auto|off)").Should().Be(rows * steps);
    }

    [Fact]
    public void ToReport_GatesOfFeaturesInDifferentUnits_HaveAScalePerRow()
    {
        using var result = Run(steps: 3);
        using var sum = SequenceExperiment.For(Runs.OwnSamples()).WithTraining(epochs: 1).Run();

        var input = Input(result.ToReport());

        input.GetProperty("scale").GetString().Should().Be("rows");
        input.GetProperty("values")[0][0].GetDouble().Should().BeApproximately(100 * result.TestSamples[0].Input[0, 0], 0.1);
        Input(sum.ToReport()).GetProperty("scale").GetString().Should().Be("range");

        static JsonElement Input(string page) => JsonDocument.Parse(Data().Match(page).Groups["json"].Value).RootElement.GetProperty("gates").GetProperty("samples")[0].GetProperty("input");
    }

    [Fact]
    public void ToReport_NumbersWithALargeOffset_AreThoseOfTheFile()
    {
        var csv = Path.Combine(folder, "large.csv");
        File.WriteAllLines(csv, Enumerable.Range(0, 40).Select(i => FormattableString.Invariant($"{480_000_000 + i},{i % 7},{900_000_000 + (i % 5)}")).Prepend("meter,heat,next"));
        var data = CsvSequences.ReadRowPerSequence(csv, ["meter", "heat"], ["next"], features: 2);
        data.Target.Offsets.Should().NotBeNull();
        using var result = SequenceExperiment.For(data).WithLstm(2).WithTraining(epochs: 1).Run();

        var page = WebUtility.HtmlDecode(result.ToReport());

        page.Should().Contain("<h1>Prediction of next</h1>");
        Samples().Match(page).Groups["samples"].Value.Should().MatchRegex("correct +90000000[0-4]\npredicted +\\d{9}[\\d.]*\nmeter +4800000\\d\\d\nheat +\\d");
    }

    private ExperimentResult Run(int steps)
    {
        var csv = Path.Combine(folder, "table.csv");
        File.WriteAllLines(csv, Enumerable.Range(0, 120 * steps).Select(row => FormattableString.Invariant(
            $"{row / steps},{0.001 * (row % 11)},{(row % 2 == 0 ? "auto" : "off")},{(row / steps % 2 == 0 ? "cold" : "hot")}")).Prepend("id,heat,mode,state"));
        return SequenceExperiment.For(CsvSequences.ReadRowPerStep(csv, "id", ["heat", "mode"], ["state"])).WithLstm(3).WithTraining(epochs: 2).Run();
    }

    [GeneratedRegex("aria-label=\"Samples with predictions\">(?<samples>[^<]*)</pre>", RegexOptions.ExplicitCapture)]
    private static partial Regex Samples();

    [GeneratedRegex(@"^correct +(cold|hot)\npredicted +(cold|hot)\nheat +[\d., ×⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+\nmode +(auto|off), (auto|off), (auto|off)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Drawn();

    [GeneratedRegex("<th scope=\"col\"[^>]*>(?<name>[^<]*)</th>", RegexOptions.ExplicitCapture)]
    private static partial Regex Head();

    [GeneratedRegex("id=\"data\">(?<json>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Data();
}
