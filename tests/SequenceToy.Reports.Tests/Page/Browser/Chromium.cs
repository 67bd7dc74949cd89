using Microsoft.Playwright;

namespace SequenceToy.Reports.Tests.Page.Browser;

/// <summary>The Chromium of this machine, started once: <c>SEQUENCETOY_CHROMIUM</c>, or a usual location. Tests that need it are skipped without one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces =
    [
        // The shell has no window, which takes as long to draw as the page does.
        "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly Dictionary<(string Name, int Width, ColorScheme Colors), OpenReport> shared = [];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The path of the executable; null when none was found.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("SEQUENCETOY_CHROMIUM") is { Length: > 0 } given ? given : UsualPlaces.FirstOrDefault(File.Exists);

    public IBrowser Browser
    {
        get
        {
            Assert.SkipUnless(browser is not null, "There is no Chromium here: install one (Debian: apt-get install chromium), or say where it is in SEQUENCETOY_CHROMIUM.");
            return browser;
        }
    }

    /// <summary>Returns a shared page that tests only read, because opening a page is slow.</summary>
    internal async Task<OpenReport> Shared(string name, ExperimentResult result, int width, ColorScheme colors)
    {
        if (!shared.TryGetValue((name, width, colors), out var report))
        {
            report = await OpenReport.Of(this, result, width, colors);
            shared.Add((name, width, colors), report);
        }

        return report;
    }

    public async ValueTask InitializeAsync()
    {
        if (Path is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Path, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var report in shared.Values)
        {
            await report.DisposeAsync();
        }

        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
