using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Tests.Page.Browser;

public sealed class FoldedReportTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Highest = 5_000;

    // One page for all: a new one for each takes longer than the training.
    [Fact]
    public async Task Page_OfEveryTask_IsAtMostFiveThousandPixelsHigh()
    {
        await using var context = await chromium.Browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        var page = await context.NewPageAsync();
        List<string> complaints = [], tooHigh = [];
        page.PageError += (_, error) => complaints.Add(error);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        foreach (var entry in TaskCatalog.All)
        {
            using var result = SequenceExperiment.For(entry.Create())
                .WithSamples(40, testSamples: 10).WithTraining(epochs: 1, batchSize: 8).WithLstm(hiddenSize: 4).WithSnapshots().Run();
            await File.WriteAllTextAsync(path, result.ToReport());
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            await page.Locator("html[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            tooHigh.AddRange(await Height(page) > Highest ? [entry.Id] : []);
        }

        File.Delete(path);
        tooHigh.Should().BeEmpty();
        complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Sections_AtFirst_AreClosedExceptTheAnswer()
    {
        await using var report = await OpenReport.Closed(chromium, Runs.Sum.ToReport());

        (await Titles(report.Page, "main > section h2")).Should().Equal("Verdict", "Training progress");
        (await Titles(report.Page, ".fold:not([open]) > summary h2")).Should().Contain(["Task", "Scores and predictions", "Reproduction"]);
        (await report.Page.Locator("#learning svg path").CountAsync()).Should().BeGreaterThan(3);
        (await report.Page.Locator("#influence svg path").CountAsync()).Should().Be(0, "closed charts are not drawn");
        var found = await report.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id).Should().BeEmpty();
    }

    [Fact]
    public async Task Section_OpenedByKeyboard_DrawsItsCharts()
    {
        await using var report = await OpenReport.Closed(chromium, Runs.Sum.ToReport());

        await report.Page.Locator(".fold:has(#influence) > summary").FocusAsync();
        await report.Page.Keyboard.PressAsync("Enter");

        await report.Page.Locator("#influence svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        report.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Link_IntoAClosedSection_OpensIt()
    {
        await using var report = await OpenReport.Closed(chromium, Runs.Sum.ToReport());

        await report.Page.Locator("nav a[href='#network']").ClickAsync();

        await report.Page.Locator(".fold[open] > #network").WaitForAsync();
        (await report.Page.Locator(".fold[open]").CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task Print_WithClosedSections_PrintsThemAndClosesThemAgain()
    {
        await using var report = await OpenReport.Closed(chromium, Runs.Sum.ToReport());

        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        (await report.Page.Locator(".fold:not([open])").CountAsync()).Should().Be(0);
        await report.Page.Locator("#influence svg path").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await report.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");

        (await report.Page.Locator(".fold[open]").CountAsync()).Should().Be(0);
    }

    private static async Task<IReadOnlyList<string>> Titles(IPage page, string selector) => await page.Locator(selector).AllInnerTextsAsync();

    private static Task<int> Height(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollHeight");
}
