using Microsoft.Playwright;

namespace SequenceToy.Reports.Tests.Page.Browser;

/// <summary>A report opened from disk, with its console messages and network requests.</summary>
internal sealed class OpenReport : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string path;

    private OpenReport(IBrowserContext context, IPage page, string path)
    {
        this.context = context;
        this.path = path;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>The errors and warnings on the console.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>The requests other than the file itself; all are blocked.</summary>
    public List<string> Requests { get; } = [];

    public static Task<OpenReport> Of(Chromium chromium, ExperimentResult result, int width = 1280, ColorScheme colors = ColorScheme.Light) =>
        Of(chromium, result.ToReport(), width, colors);

    /// <summary>Opens a page as its readers do, with most sections closed.</summary>
    public static async Task<OpenReport> Closed(Chromium chromium, string page, int width = 1280)
    {
        var report = await Create(chromium, page, width, ColorScheme.Light);
        await report.Open();
        return report;
    }

    /// <summary>Opens the text of a page, and all its sections.</summary>
    public static async Task<OpenReport> Of(Chromium chromium, string page, int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        var report = await Create(chromium, page, width, colors);
        await report.Open();
        await report.OpenSections();
        return report;
    }

    private static async Task<OpenReport> Create(Chromium chromium, string page, int width, ColorScheme colors)
    {
        var browser = chromium.Browser;
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.html");
        await File.WriteAllTextAsync(path, page);
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = colors });
        return new OpenReport(context, await context.NewPageAsync(), path);
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        File.Delete(path);
    }

    private async Task Open()
    {
        var own = new Uri(path).AbsoluteUri;
        Page.Console += (_, message) => Complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        Page.PageError += (_, error) => Complaints.Add(error);
        await Page.RouteAsync("**/*", async route =>
        {
            if (route.Request.Url.Split('#')[0] == own)
            {
                await route.ContinueAsync();
                return;
            }

            Requests.Add(route.Request.Url);
            await route.AbortAsync();
        });
        await Page.GotoAsync(own);
        await Page.Locator("html[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    private async Task OpenSections()
    {
        await Page.EvaluateAsync("document.querySelectorAll('.fold').forEach(fold => fold.open = true)");
        await Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.plot')].every(plot => plot.clientWidth === 0 || plot.closest('details:not([open])') || plot.querySelector('svg'))");
    }
}
