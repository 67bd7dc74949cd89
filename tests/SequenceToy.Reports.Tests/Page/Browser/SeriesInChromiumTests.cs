using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SequenceToy.Series;
using SequenceToy.Tasks.Signals;

namespace SequenceToy.Reports.Tests.Page.Browser;

public sealed class SeriesInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Phone = 360;

    [Theory]
    [InlineData("sunspots", 1280, ColorScheme.Light)]
    [InlineData("sunspots", Phone, ColorScheme.Dark)]
    [InlineData("two columns", 1280, ColorScheme.Dark)]
    [InlineData("two columns", Phone, ColorScheme.Light)]
    public async Task Open_FromDisk_DrawsAllAndComplainsAboutNothing(string name, int width, ColorScheme colors)
    {
        var page = name == "sunspots" ? SeriesRuns.Sunspots.ToReport(null, SeriesRuns.Backtest) : SeriesRuns.TwoColumns.ToReport();
        await using var report = await OpenReport.Of(chromium, page, width, colors);

        report.Complaints.Should().BeEmpty();
        report.Requests.Should().BeEmpty();
        (await report.Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)")).Should().Be(0);
        foreach (var plot in await report.Page.Locator(".plot").AllAsync())
        {
            (await plot.Locator("svg path").CountAsync()).Should().BeGreaterThan(3);
        }

        var found = await report.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Forecast_AtFirst_ShowsTheLastPartAndAllOnRequest()
    {
        await using var report = await OpenReport.Of(chromium, SeriesRuns.Sunspots.ToReport());
        var plot = report.Page.Locator("#forecast-chart .plot");
        (await plot.Locator("svg text").AllTextContentsAsync()).Should().NotContain("1700").And.Contain(["1941", "2000", "test", "95% interval", "Time"]);

        await report.Page.Locator("input[name=forecast-chart-view][value=all]").CheckAsync();

        (await plot.Locator("svg text").AllTextContentsAsync()).Should().Contain(["1700", "validation"]);
        report.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Forecast_Hovered_TellsTimeAndNumbers()
    {
        await using var report = await OpenReport.Of(chromium, SeriesRuns.TwoColumns.ToReport());

        await report.Page.Locator("#forecast-chart .plot").HoverAsync(new() { Position = new() { X = 500, Y = 150 } });

        (await report.Page.Locator("#forecast-chart .tip").InnerTextAsync()).Should().MatchRegex(@"^20\d\d-\d\d-01\s+Values: 1,000,\d\d\d");
    }

    [Fact]
    public async Task Column_Chosen_RedrawsTheChart()
    {
        await using var report = await OpenReport.Of(chromium, SeriesRuns.TwoColumns.ToReport());
        var plot = report.Page.Locator("#forecast-chart .plot");

        await report.Page.SelectOptionAsync("#forecast-chart-track", "sales");

        (await plot.Locator("svg text").AllTextContentsAsync()).Should().Contain("sales").And.NotContain("price");
    }

    [Fact]
    public async Task HostileColumns_InEveryPlace_RunNothing()
    {
        using var result = SeriesExperiment.For(SeriesRuns.Months([HostileTask.Attack, "b"])).WithWindow(4).WithTraining(epochs: 1).Run();
        await using var report = await OpenReport.Of(chromium, result.ToReport());
        await report.Page.Locator("#forecast-chart .plot").HoverAsync(new() { Position = new() { X = 500, Y = 150 } });

        (await report.Page.TitleAsync()).Should().StartWith("Forecast of ");
        report.Complaints.Should().BeEmpty();
        report.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Signals_OfATask_AreLines()
    {
        using var result = SequenceExperiment.For(new Echo(delay: 3, steps: 20)).WithSamples(20, testSamples: 9).WithTraining(epochs: 1, batchSize: 4).WithLstm(2).Run();
        await using var report = await OpenReport.Of(chromium, result, Phone, ColorScheme.Dark);

        report.Complaints.Should().BeEmpty();
        var texts = await report.Page.Locator("#signals-0 svg text").AllTextContentsAsync();
        texts.Should().Contain(["Target", "Prediction", "Step", "4", "20"]);
    }
}
