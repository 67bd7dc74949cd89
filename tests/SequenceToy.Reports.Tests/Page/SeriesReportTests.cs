using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SequenceToy.Guards;
using SequenceToy.Reports.Page;
using SequenceToy.Series;

namespace SequenceToy.Reports.Tests.Page;

public sealed partial class SeriesReportTests
{
    private const int MaxBytes = 1_500_000;
    private static readonly Lazy<string> Sunspots = new(() => SeriesRuns.Sunspots.ToReport(null, SeriesRuns.Backtest));

    [Fact]
    public void ToReport_SameResultTwice_IsEqualToTheByte() => SeriesRuns.Sunspots.ToReport(null, SeriesRuns.Backtest).Should().Be(Sunspots.Value);

    [Fact]
    public void ToReport_Forecast_HasTheValuesThePartsAndTheIntervals()
    {
        var result = SeriesRuns.Sunspots;
        var track = JsonOf(Sunspots.Value).GetProperty("forecast")[0];

        Pairs(track.GetProperty("history")).Should().Equal(result.Data.All[0].Times.Zip(
            result.Data.All[0].Values("sunspots").ToArray(), (time, value) => (time.Number!.Value, Math.Round(value, 2))));
        track.GetProperty("test").GetDouble().Should().Be(FirstOf(SeriesPart.Test).Time.Number);
        track.GetProperty("validation").GetDouble().Should().Be(FirstOf(SeriesPart.Validation).Time.Number);
        var points = track.GetProperty("fans")[0].GetProperty("points").EnumerateArray().Select(Numbers).ToArray();
        points.Should().HaveCount(11);
        var drawn = points.Zip(result.Forecast(11).Values);
        drawn.Should().OnlyContain(pair => pair.First[0] == pair.Second.Time.Number && Near(pair.First[1], pair.Second.Value)
            && Near(pair.First[2], pair.Second.Intervals[0].Low) && Near(pair.First[5], pair.Second.Intervals[1].High));

        SeriesResidual FirstOf(SeriesPart part) => result.Residuals().First(value => value.Part == part);
    }

    [Fact]
    public void ToReport_TestPart_IsForecastOneHorizonAfterAnother()
    {
        var result = SeriesRuns.Sunspots;
        var track = JsonOf(Sunspots.Value).GetProperty("forecast")[0];
        var (first, last) = (Test(1), Test(11));

        var tested = Pairs(track.GetProperty("tested")).ToArray();
        tested[0].Should().Be((first[0].Time.Number!.Value, Math.Round(first[0].Predicted, 2)));
        tested[10].Should().Be((last[0].Time.Number!.Value, Math.Round(last[0].Predicted, 2)));
        tested[11].Should().Be((first[11].Time.Number!.Value, Math.Round(first[11].Predicted, 2)));
        tested.Select(point => point.X).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        track.GetProperty("starts").EnumerateArray().Select(start => start.GetDouble()).Should().Equal(1963, 1974, 1985, 1996, 1998);
        tested.Select(point => point.X).Should().Equal(result.Data.All[0].Times.Select(time => time.Number!.Value).Where(time => time >= 1963), "the last forecast ends with the data");
        tested[^1].Should().Be((2008, Math.Round(last[^1].Predicted, 2)));

        SeriesResidual[] Test(int step) => [.. result.Residuals(step).Where(value => value.Part == SeriesPart.Test)];
    }

    [Fact]
    public void ToReport_Scores_AreBesideEveryBaselineWithSkillAndInterval()
    {
        var result = SeriesRuns.TwoColumns;
        var page = WebUtility.HtmlDecode(result.ToReport()).Replace('\u00a0', ' ');

        page.Should().Contain($"<p>{result.Diagnosis.Summary}</p>");
        var rows = Row().Matches(page[page.IndexOf("<section id=\"scores\"", StringComparison.Ordinal)..]).Select(match => match.Value).ToArray();
        rows[0].Should().ContainAll(">Network<", $">{NumberFormat.Number(result.Scores.Rmse)}<", $">{NumberFormat.Number(result.Scores.Mase)}<");
        foreach (var (row, baseline) in rows[1..].Zip(result.Baselines))
        {
            row.ToUpperInvariant().Should().Contain($">{baseline.Name.ToUpperInvariant()}<");
            row.Should().ContainAll($">{NumberFormat.Number(baseline.Scores.Rmse)}<", $">{SkillPercent.Of(baseline.Skill, 1)}<", $">{SkillPercent.Interval(baseline.SkillLow, baseline.SkillHigh, 1)}<");
        }
    }

    [Fact]
    public void ToReport_ErrorByHorizon_HasEveryCurve()
    {
        var result = SeriesRuns.Sunspots;
        var curves = JsonOf(Sunspots.Value).GetProperty("horizon").GetProperty("curves").EnumerateArray().ToArray();

        curves.Should().HaveCount(1 + result.Baselines.Count);
        Numbers(curves[0].GetProperty("errors")).Should().Equal(result.ErrorByHorizon.Select(error => NumberFormat.Rounded(error.Scores.Rmse)));
        Numbers(curves[2].GetProperty("errors")).Should().Equal(result.ErrorByHorizon.Select(error => NumberFormat.Rounded(error.Baselines[1].Rmse)));
    }

    [Fact]
    public void ToReport_Residuals_AreOfTheFirstAndTheLastStep()
    {
        var steps = JsonOf(Sunspots.Value).GetProperty("residuals")[0].GetProperty("steps").EnumerateArray().ToArray();

        steps.Select(step => step.GetProperty("step").GetInt32()).Should().Equal(1, 11);
        Pairs(steps[1].GetProperty("test")).Should().Equal(SeriesRuns.Sunspots.Residuals(11).Where(value => value.Part == SeriesPart.Test)
            .Select(value => (value.Time.Number!.Value, Math.Round(value.Residual, 2))));
    }

    [Fact]
    public void ToReport_Backtest_DrawsAFanPerFold()
    {
        var folds = JsonOf(Sunspots.Value).GetProperty("folds")[0];
        var fans = folds.GetProperty("fans").EnumerateArray().ToArray();

        fans.Should().HaveCount(3);
        fans.Select(fan => fan.GetProperty("origin")[0].GetDouble()).Should().Equal(SeriesRuns.Backtest.Folds.Select(fold => fold.Origin.Number!.Value));
        Sunspots.Value.Should().Contain($"3 folds with origins from {SeriesRuns.Backtest.Folds[0].Origin} to ");
        SeriesRuns.Sunspots.ToReport().Should().NotContain("id=\"backtest\"");
    }

    [Fact]
    public void ToReport_OneStepAndDates_HasNoErrorByStepsAheadAndKeepsSmallDifferences()
    {
        var page = SeriesRuns.TwoColumns.ToReport();

        SectionsOf(page).Should().Equal("verdict", "forecast", "scores", "residuals", "coverage", "learning", "network", "reproduction");
        page.Should().Contain("<option>price</option><option>sales</option>").And.Contain(">2020-01-01<");
        var track = JsonOf(page).GetProperty("forecast")[0];
        track.GetProperty("isDate").GetBoolean().Should().BeTrue();
        Pairs(track.GetProperty("history")).Take(2).Should().Equal(
            (1_262_304_000_000, 1_000_000), (1_264_982_400_000, 1_000_006));
    }

    [Fact]
    public void ToReport_ColumnsKnownInAdvance_NeedAForecast()
    {
        using var result = SeriesExperiment.For(SeriesRuns.Months(["price", "holiday"])).WithKnownFuture("holiday").WithWindow(6).WithHorizon(2).WithTraining(epochs: 1).Run();

        result.ToReport().Should().Contain("There is no forecast beyond the data: it needs later values");
        var forecast = result.Forecast(2, new Dictionary<string, double[]>(StringComparer.Ordinal) { ["holiday"] = [1, 2] });
        var page = result.ToReport(forecast: forecast);
        page.Should().Contain("Forecast values as a table").And.NotContain("<option>");
        JsonOf(page).GetProperty("forecast").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void ToReport_HostileColumnNames_StayText()
    {
        using var result = SeriesExperiment.For(SeriesRuns.Months([HostileTask.Attack, HostileTask.Attack + "2"])).WithWindow(4).WithTraining(epochs: 1).Run();

        var page = result.ToReport();

        Regex.Count(page, "<script").Should().Be(3);
        page.Replace(PageAssets.Charts, "", StringComparison.Ordinal).Should().NotContain("<img");
        Data().Match(page).Groups["json"].Value.Should().NotContainAny("<", ">", "&");
    }

    [Fact]
    public void ToReport_LongSeriesOfManyColumns_StaysBelowTheLimitAndSaysWhatIsLeftOut()
    {
        var data = SeriesData.FromColumns(
            ["a", "b", "c", "d", "e"], [.. Enumerable.Range(1, 5).Select(column => Enumerable.Range(0, 6000).Select(i => i * 7919L * column % 10_007 / 30_021.0).ToArray())]);
        using var result = SeriesExperiment.For(data).WithWindow(4).WithHorizon(30).WithTraining(epochs: 1, batchSize: 500).Run();

        var page = result.ToReport();

        Encoding.UTF8.GetByteCount(page).Should().BeLessThan(MaxBytes);
        page.Should().Contain("The first 4 of 5 columns and series are drawn.");
    }

    [Fact]
    public void ToReport_EveryChartAndId_IsDescribedAndUnique()
    {
        foreach (var page in new[] { Sunspots.Value, SeriesRuns.TwoColumns.ToReport() })
        {
            Chart().Matches(page).Should().HaveCountGreaterThan(2).And.OnlyContain(match => match.Groups["label"].Length > 40);
            Id().Matches(page[..page.IndexOf("id=\"data\"", StringComparison.Ordinal)]).Select(match => match.Groups["id"].Value).Should().OnlyHaveUniqueItems();
        }
    }

    [Fact]
    public void SaveReport_AnyResult_WritesThePageInUtf8()
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        try
        {
            SeriesRuns.TwoColumns.SaveReport(path, new() { Title = "Prices" });
            File.ReadAllText(path).Should().Be(SeriesRuns.TwoColumns.ToReport(new() { Title = "Prices" })).And.Contain("<h1>Prices</h1>");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static bool Near(double drawn, double value) => Math.Abs(drawn - value) <= 0.006;

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static IEnumerable<(double X, double Y)> Pairs(JsonElement list) => list.EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()));

    private static IEnumerable<string> SectionsOf(string page) => SectionId().Matches(page).Select(match => match.Groups["id"].Value);

    private static JsonElement JsonOf(string page) => JsonDocument.Parse(Data().Match(page).Groups["json"].Value).RootElement;

    [GeneratedRegex("<section id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex SectionId();

    [GeneratedRegex("<tr><th scope=\"row\".*?</tr>", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Id();

    [GeneratedRegex("id=\"data\">(?<json>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Data();

    [GeneratedRegex("role=\"img\" aria-label=\"(?<label>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Chart();
}
