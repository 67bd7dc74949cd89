using Microsoft.Playwright;

namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The page of the native host.</summary>
public sealed class NativePageTests(NativeStudio studio) : StudioPageTests(studio), IClassFixture<NativeStudio>
{
    protected override double LeastUpdatesPerSecond => 100_000;

    [Theory]
    [InlineData("", 1280, 720, ColorScheme.Light)]
    [InlineData("task=parity&steps=8&epochs=5&samples=200&batchSize=20", 1280, 720, ColorScheme.Dark)]
    [InlineData("layers=2", 390, 844, ColorScheme.Light)]
    [InlineData("task=adding&steps=20&epochs=3&seeds=2", 390, 844, ColorScheme.Dark)]
    public Task Page_InEachSizeAndTheme_IsAccessibleAndQuiet(string query, int width, int height, ColorScheme colors) =>
        IsAccessibleAndQuiet(query, width, height, colors);
}
