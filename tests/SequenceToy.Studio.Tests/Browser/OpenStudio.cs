using Microsoft.Playwright;

namespace SequenceToy.Studio.Tests.Browser;

/// <summary>A page of the Studio, with its console messages and requests to other hosts.</summary>
internal sealed class OpenStudio : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OpenStudio(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public List<string> Foreign { get; } = [];

    public static async Task<OpenStudio> Of(IBrowserContext context, Uri address)
    {
        var opened = new OpenStudio(context, await context.NewPageAsync());
        opened.Page.Console += (_, message) => opened.Complaints.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        opened.Page.PageError += (_, error) => opened.Complaints.Add(error);
        opened.Page.Request += (_, request) => opened.Foreign.AddRange(new Uri(request.Url.StartsWith("blob:", StringComparison.Ordinal) ? request.Url["blob:".Length..] : request.Url).Authority == address.Authority ? [] : [request.Url]);
        await opened.Page.GotoAsync(address.AbsoluteUri);
        await opened.Settled();
        return opened;
    }

    /// <summary>Waits for curve, other seeds and verdict.</summary>
    public async Task Settled()
    {
        await Page.Locator("html[data-fingerprint]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Locator("#verdict .badge").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.WaitForFunctionAsync("() => !/still train|Training other/.test(document.getElementById('band').textContent)");
    }

    /// <summary>Returns what the page measured, such as <c>curveMilliseconds</c>.</summary>
    public Task<string> Data(string name) => Page.EvaluateAsync<string>($"document.documentElement.dataset.{name} ?? ''");

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
