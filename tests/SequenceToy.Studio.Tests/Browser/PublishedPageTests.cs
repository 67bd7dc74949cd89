using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The page that runs the library itself.</summary>
public sealed class PublishedPageTests(PublishedStudio studio) : StudioPageTests(studio), IClassFixture<PublishedStudio>
{
    protected override double LeastUpdatesPerSecond => 6_000;

    // The elements are those of the native host's page, which is checked in each size and theme.
    [Fact]
    public Task Page_OnAPhoneInTheDark_IsAccessibleAndQuiet() => IsAccessibleAndQuiet("epochs=20&seeds=2", 390, 844, ColorScheme.Dark);

    // Only on request: a busy machine is slower.
    [Fact(Explicit = true)]
    public async Task Load_Warm_IsInteractiveWithinTwoSecondsAndShowsAChangeWithinATenth()
    {
        await using var opened = await studio.Open("epochs=50&seeds=0");
        var watch = Stopwatch.StartNew();
        await opened.Page.ReloadAsync();
        await opened.Page.Locator("#set-hiddenSize").WaitForAsync();
        var interactive = watch.Elapsed;
        await opened.Settled();
        List<double> frames = [];
        for (var i = 0; i < 10; i++)
        {
            await opened.Page.Locator("#set-learningRate").FocusAsync();
            await opened.Page.Keyboard.PressAsync("ArrowRight");
            await opened.Settled();
            await Task.Delay(1500);
            frames.Add(double.Parse(await opened.Data("frameMilliseconds"), CultureInfo.InvariantCulture));
        }

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"interactive after {interactive.TotalMilliseconds:F0} ms, first frame after {frames.Order().ElementAt(5):F0} ms (median)"));
        interactive.Should().BeLessThan(TimeSpan.FromSeconds(2));
        frames.Order().ElementAt(5).Should().BeLessThan(100);
    }
}
