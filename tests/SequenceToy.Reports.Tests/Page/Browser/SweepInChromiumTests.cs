using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SequenceToy.Sweeps;

namespace SequenceToy.Reports.Tests.Page.Browser;

public sealed class SweepInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Phone = 360;

    [Theory]
    [InlineData("two axes", 1280, ColorScheme.Light)]
    [InlineData("two axes", Phone, ColorScheme.Dark)]
    [InlineData("three axes", 1280, ColorScheme.Dark)]
    [InlineData("three axes", Phone, ColorScheme.Light)]
    [InlineData("failing", Phone, ColorScheme.Light)]
    [InlineData("wide", 1280, ColorScheme.Light)]
    [InlineData("wide", Phone, ColorScheme.Dark)]
    public async Task Open_FromDisk_DrawsAllAndComplainsAboutNothing(string name, int width, ColorScheme colors)
    {
        await using var report = await OpenReport.Of(chromium, ResultsOf(name).ToReport(), width, colors);

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
    public async Task HeatMap_OtherViewChosen_ShowsItsNumbersAndDescription()
    {
        await using var report = await OpenReport.Of(chromium, SweepRuns.TwoAxes.ToReport());
        var plot = report.Page.Locator("#sweep-heat .plot");
        (await plot.Locator("svg text").AllTextContentsAsync()).Should().Contain(["100%", "learningRate", "hiddenSize"]);

        await report.Page.SelectOptionAsync("#sweep-heat-view", new SelectOptionValue { Index = 1 });

        var score = SweepRuns.TwoAxes.Cells[2].InterquartileMeanOf()!;
        (await plot.Locator("svg text").AllTextContentsAsync()).Should().Contain(Metric.Rmse.Format(score.Value));
        (await plot.GetAttributeAsync("aria-label")).Should().StartWith("RMSE (IQM)");
        report.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Dot_Clicked_FollowsItsLink()
    {
        await using var report = await OpenReport.Of(chromium, SweepRuns.NoAxis.ToReport(new() { RunLink = (_, run) => $"#seed-{run.Seed}" }));

        await report.Page.Locator("#sweep-dots svg path[fill-opacity], #sweep-dots svg path[stroke-opacity]").Last.ClickAsync();

        report.Page.Url.Should().MatchRegex("#seed-[0-3]$");
        report.Complaints.Should().BeEmpty();
    }

    private static SweepResults ResultsOf(string name) => name switch
    {
        "two axes" => SweepRuns.TwoAxes,
        "three axes" => SweepRuns.ThreeAxes,
        "wide" => SweepRuns.Wide(),
        _ => SweepRuns.Failing,
    };
}
