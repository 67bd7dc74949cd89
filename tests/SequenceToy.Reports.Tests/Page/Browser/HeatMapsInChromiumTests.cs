using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace SequenceToy.Reports.Tests.Page.Browser;

public sealed class HeatMapsInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Phone = 360;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Gates_InEitherTheme_AreOfOneHueAndTheCandidateOfTwo(ColorScheme colors)
    {
        var report = await chromium.Shared("sum", Runs.Sum, 1280, colors);

        foreach (var gate in new[] { "Input gate", "Forget gate", "Output gate" })
        {
            (await Fills(report.Page, gate)).Should().NotBeEmpty().And.OnlyContain(fill => fill.Blue >= fill.Red);
            (await ToText(report.Page, gate)).Should().Contain("0 closed").And.Contain("1 open");
        }

        (await Fills(report.Page, "Candidate")).Should().Contain(fill => fill.Red > fill.Blue + 8).And.Contain(fill => fill.Blue > fill.Red + 8);
    }

    [Theory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task Gates_MoreOpen_AreFartherFromThePage(ColorScheme colors, bool isOpenDark)
    {
        var report = await chromium.Shared("sum", Runs.Sum, 1280, colors);
        var values = (await Data(report.Page)).GetProperty("gates").GetProperty("samples")[0].GetProperty("layers")[0][1].GetProperty("values")
            .EnumerateArray().SelectMany(row => row.EnumerateArray().Select(value => value.GetInt32())).ToArray();

        var fills = await Fills(report.Page, "Forget gate");

        fills.Length.Should().Be(values.Length);
        var most = fills[Array.IndexOf(values, values.Max())];
        var least = fills[Array.IndexOf(values, values.Min())];
        (most.Light < least.Light).Should().Be(isOpenDark);
    }

    [Theory]
    [InlineData("parity", 1280)]
    [InlineData("parity", Phone)]
    [InlineData("sum", Phone)]
    [InlineData("dyck", Phone)]
    public async Task Numbers_InCells_NeverRunIntoEachOther(string name, int width)
    {
        var report = await chromium.Shared(name, name switch { "sum" => Runs.Sum, "parity" => Runs.Parity, _ => Runs.Dyck }, width, ColorScheme.Dark);

        var touching = await report.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('#gates-panels figure')].flatMap(figure => {
                const words = [...figure.querySelectorAll('svg text')].map(text => ({ word: text.textContent, at: text.getBoundingClientRect(), turned: text.getBoundingClientRect().height > text.getBoundingClientRect().width * 1.5 && text.textContent.length > 2 }));
                return words.flatMap((one, i) => words.slice(i + 1).filter(other => !one.turned && !other.turned && Math.abs(one.at.top - other.at.top) < 3
                    && one.at.left < other.at.right + 1 && other.at.left < one.at.right + 1).map(other => figure.querySelector('figcaption').textContent + ': ' + one.word + ' ' + other.word));
            })
            """);

        touching.Should().BeEmpty();
        (await report.Page.Locator("#gates-panels svg text").CountAsync()).Should().BeGreaterThan(20);
    }

    [Fact]
    public async Task Scale_SameNameInsideAndWhileItLearned_IsTheSame()
    {
        var report = await chromium.Shared("sum", Runs.Sum, 1280, ColorScheme.Light);

        (await Ends(report.Page, "Cell", "snapshots")).Should().Equal(await Ends(report.Page, "Cell"));
    }

    [Fact]
    public async Task Symbols_OnAPhone_AllStandAboveTheirStep()
    {
        var report = await chromium.Shared("parity", Runs.Parity, Phone, ColorScheme.Dark);
        var symbols = (await Data(report.Page)).GetProperty("gates").GetProperty("samples")[0].GetProperty("top").EnumerateArray().Select(symbol => symbol.GetString()).ToArray();

        (await WordsAboveTheCells(report.Page, "Forget gate")).Should().Equal(["Input", .. symbols]);
    }

    [Fact]
    public async Task Boxes_ThatScrollOnAPhone_SayItAndCanBeReachedByKeyboard()
    {
        var report = await chromium.Shared("dyck", Runs.Dyck, Phone, ColorScheme.Dark);
        await report.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true)");
        await report.Page.WaitForTimeoutAsync(100);

        var boxes = await report.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth + 1)
                .map(box => box.classList.contains('scrolls') + ' ' + box.tabIndex + ' ' + box.getAttribute('role') + ' ' + (box.getAttribute('aria-label') || '').length)
            """);
        var none = await report.Page.EvaluateAsync<int>("[...document.querySelectorAll('.scrolls')].filter(box => box.scrollWidth <= box.clientWidth + 1).length");
        await report.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = false)");

        boxes.Should().HaveCountGreaterThan(2).And.OnlyContain(box => box.StartsWith("true 0 region ", StringComparison.Ordinal) && !box.EndsWith(" 0", StringComparison.Ordinal));
        none.Should().Be(0);
    }

    [Fact]
    public async Task InfluenceAxis_ManyStepsOnAPhone_NamesTheFirstAndTheLast()
    {
        var report = await chromium.Shared("dyck", Runs.Dyck, Phone, ColorScheme.Dark);
        var labels = (await Data(report.Page)).GetProperty("influence").GetProperty("bars").EnumerateArray().Select(bar => bar.GetProperty("label").GetString()!).ToArray();

        var words = await report.Page.Locator("#influence svg text").AllTextContentsAsync();

        words.Should().Contain("Steps before the target").And.Contain(labels[0]).And.Contain(labels[^1]);
        labels[^1].Should().Be("0");
    }

    [Theory]
    [InlineData("Input")]
    [InlineData("Cell")]
    [InlineData("Prediction if the sequence ended here")]
    public async Task Scale_AnotherSample_StaysTheSame(string panel)
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        var before = await Ends(report.Page, panel);

        await report.Page.SelectOptionAsync("#gates-sample", "2");

        (await Ends(report.Page, panel)).Should().Equal(before).And.HaveCount(2);
    }

    [Fact]
    public async Task Scale_AnotherEpoch_StaysTheSame()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        var before = await Ends(report.Page, "Cell", "snapshots");

        await report.Page.Locator("#snapshots-epoch").FillAsync("0");

        (await Ends(report.Page, "Cell", "snapshots")).Should().Equal(before).And.HaveCount(2);
    }

    private static ILocator Panel(IPage page, string name, string section = "gates") =>
        page.Locator($"#{section}-panels figure").Filter(new() { Has = page.Locator("figcaption", new() { HasTextRegex = new($"^{name} \\(") }) });

    private static async Task<string[]> ToText(IPage page, string name) => [.. await Panel(page, name).Locator("svg text").AllTextContentsAsync()];

    private static async Task<string[]> WordsAboveTheCells(IPage page, string name) => await Panel(page, name).EvaluateAsync<string[]>("""
        figure => {
            const top = Math.min(...[...figure.querySelectorAll('svg path[stroke][fill^="#"]')].map(cell => cell.getBoundingClientRect().top));
            return [...figure.querySelectorAll('svg text')].filter(text => text.getBoundingClientRect().bottom <= top + 2).sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left).map(text => text.textContent);
        }
        """);

    // The two numbers beside the scale of colors stand lowest.
    private static async Task<string[]> Ends(IPage page, string name, string section = "gates") => await Panel(page, name, section).EvaluateAsync<string[]>("""
        figure => {
            const words = [...figure.querySelectorAll('svg text')].map(text => ({ word: text.textContent, at: text.getBoundingClientRect() }));
            const lowest = Math.max(...words.map(word => word.at.bottom));
            return words.filter(word => word.at.bottom > lowest - 3).sort((a, b) => a.at.left - b.at.left).map(word => word.word);
        }
        """);

    private static async Task<(int Red, int Blue, double Light)[]> Fills(IPage page, string name)
    {
        var fills = await Panel(page, name).EvaluateAsync<string[]>("figure => [...figure.querySelectorAll('svg path[stroke][fill^=\"#\"]')].map(cell => cell.getAttribute('fill'))");
        return Array.ConvertAll(fills, fill =>
        {
            int Part(int at) => int.Parse(fill.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return (Part(1), Part(5), (0.3 * Part(1)) + (0.6 * Part(3)) + (0.1 * Part(5)));
        });
    }

    private static async Task<JsonElement> Data(IPage page) => JsonDocument.Parse((await page.Locator("#data").TextContentAsync())!).RootElement;
}
