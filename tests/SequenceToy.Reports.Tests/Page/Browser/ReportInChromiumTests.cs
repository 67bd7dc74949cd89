using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SequenceToy.Formats.Traces;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Tests.Page.Browser;

public sealed class ReportInChromiumTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Dictionary<string, Func<ExperimentResult>> Results = new(StringComparer.Ordinal)
    {
        ["sum"] = () => Runs.Sum,
        ["parity"] = () => Runs.Parity,
        ["dyck"] = () => Runs.Dyck,
        ["own"] = () => Runs.Own,
    };

    public static TheoryData<string, int, ColorScheme> Looks
    {
        get
        {
            var looks = new TheoryData<string, int, ColorScheme>();
            foreach (var name in Results.Keys)
            {
                looks.Add(name, 1280, ColorScheme.Light);
                looks.Add(name, 360, ColorScheme.Dark);
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Open_FromDisk_SaysNothingAndAsksForNothing(string name, int width, ColorScheme colors)
    {
        var report = await chromium.Shared(name, Results[name](), width, colors);

        report.Complaints.Should().BeEmpty();
        report.Requests.Should().BeEmpty();
        (await Overflow(report.Page)).Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Charts_All_HaveAPictureAndAxesWithUnits(string name, int width, ColorScheme colors)
    {
        var report = await chromium.Shared(name, Results[name](), width, colors);

        var plots = await report.Page.Locator(".plot").AllAsync();
        plots.Should().NotBeEmpty();
        foreach (var plot in plots)
        {
            (await plot.Locator("svg path").CountAsync()).Should().BeGreaterThan(0);
            (await plot.GetAttributeAsync("aria-label")).Should().NotBeNullOrWhiteSpace();
        }

        var loss = await ToText(report.Page, "#loss");
        loss.Should().Contain("Epoch").And.Contain("Training").And.Contain("Validation").And.MatchRegex("(lowest validation loss|weights kept): epoch").And.Contain("Constant prediction")
            .And.Match(words => words.Contains("scaled units²", StringComparison.Ordinal) || words.Contains("nats", StringComparison.Ordinal));
        (await ToText(report.Page, "#influence")).Should().Contain("Step").And.Match(words => words.Contains("original units", StringComparison.Ordinal) || words.Contains("probability", StringComparison.Ordinal));
        (await report.Page.Locator("#gates-panels figcaption").AllInnerTextsAsync()).Should().OnlyContain(caption => caption.Contains('('));
    }

    [Fact]
    public async Task Scatter_Numbers_IsLabelledInOriginalUnits()
    {
        var report = await chromium.Shared("sum", Runs.Sum, 1280, ColorScheme.Light);

        (await ToText(report.Page, "#scatter")).Should().Contain("Target (original units)").And.Contain("Prediction (original units)").And.Contain("exactly correct");
    }

    [Fact]
    public async Task SampleSelector_AnotherSample_ChangesTheHeatMaps()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        var gate = report.Page.Locator("#gates-panels .plot").Nth(2);
        var (picture, words, drawing) = (await gate.InnerHTMLAsync(), await gate.GetAttributeAsync("aria-label"), await report.Page.InnerTextAsync("#gates-drawing"));

        await report.Page.SelectOptionAsync("#gates-sample", "1");

        (await gate.InnerHTMLAsync()).Should().NotBe(picture);
        (await gate.GetAttributeAsync("aria-label")).Should().NotBe(words);
        (await report.Page.InnerTextAsync("#gates-drawing")).Should().NotBe(drawing);
    }

    [Fact]
    public async Task LayerSelector_AnotherLayer_ChangesTheHeatMaps()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Dyck);
        var gate = report.Page.Locator("#gates-panels .plot").Nth(1);
        var picture = await gate.InnerHTMLAsync();

        await report.Page.SelectOptionAsync("#gates-layer", "1");

        (await gate.InnerHTMLAsync()).Should().NotBe(picture);
    }

    [Fact]
    public async Task GatesTable_Opened_HasTheTracesNumbers()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);

        await report.Page.ClickAsync("#gates-table summary");

        var input = new ReportContext(Runs.Sum, new()).Samples.Samples[0].Input;
        var forget = Runs.Sum.Trace(input).Layers[0][UnitSignal.ForgetGate][2, 0];
        var row = report.Page.Locator("#gates-table tr").Filter(new() { HasText = "Forget gate, unit 1" }).First;
        double.Parse(await row.Locator("td").Nth(2).InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture).Should().BeApproximately(forget, 0.0051);
    }

    [Fact]
    public async Task Slider_ByKeyboard_ShowsTheEpochAndItsInfluence()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        var slider = report.Page.Locator("#snapshots-epoch");
        var chart = report.Page.Locator("#snapshots-influence .plot");
        var picture = await chart.InnerHTMLAsync();
        (await report.Page.InnerTextAsync("#snapshots-summary")).Should().StartWith("Epoch 40: RMSE");

        await slider.FocusAsync();
        await report.Page.Keyboard.PressAsync("Home");

        (await report.Page.InnerTextAsync("#snapshots-summary")).Should().StartWith("Epoch 1: RMSE");
        (await slider.GetAttributeAsync("aria-valuetext")).Should().Be("epoch 1");
        (await chart.InnerHTMLAsync()).Should().NotBe(picture);
    }

    [Fact]
    public async Task Scale_Linear_RedrawsTheLoss()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        var logarithmic = await ToText(report.Page, "#loss");

        await report.Page.CheckAsync("input[value=linear]");

        (await ToText(report.Page, "#loss")).Should().NotBe(logarithmic);
    }

    [Fact]
    public async Task Zoom_ByNumbers_ShowsTheseEpochs()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);

        await report.Page.FillAsync("#loss-from", "10");
        await report.Page.FillAsync("#loss-to", "20");
        await report.Page.Keyboard.PressAsync("Enter");

        var ticks = await report.Page.Locator("#loss svg text").AllTextContentsAsync();
        ticks.Should().Contain("10").And.Contain("20").And.NotContain("40");
    }

    [Fact]
    public async Task Zoom_ByWheel_KeepsTheAxisLabelledAndSaysTheWindow()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        await report.Page.Locator("#loss .plot").HoverAsync();
        await report.Page.Keyboard.DownAsync("Control");
        for (var i = 0; i < 6; i++)
        {
            await report.Page.Mouse.WheelAsync(0, -240);
            await report.Page.WaitForTimeoutAsync(150);
        }

        await report.Page.Keyboard.UpAsync("Control");

        var (from, to) = (await report.Page.InputValueAsync("#loss-from"), await report.Page.InputValueAsync("#loss-to"));
        (int.Parse(to, CultureInfo.InvariantCulture) - int.Parse(from, CultureInfo.InvariantCulture)).Should().BeInRange(1, 30);
        (await report.Page.Locator("#loss svg text").AllTextContentsAsync()).Should().Contain(from).And.Contain(to).And.NotContain("1");

        await report.Page.ClickAsync("#loss-all");
        (await report.Page.Locator("#loss svg text").AllTextContentsAsync()).Should().Contain("1").And.Contain("40");
    }

    [Fact]
    public async Task Open_OneEpochAndOneSnapshot_DrawsAll()
    {
        using var result = SequenceExperiment.For(new SequenceToy.Tasks.Numbers.SumOfFirstTwo()).WithTraining(epochs: 1).WithSnapshots().Run();
        await using var report = await OpenReport.Of(chromium, result);

        report.Complaints.Should().BeEmpty();
        var words = await report.Page.Locator("#loss svg text").AllTextContentsAsync();
        words.Should().Contain("1").And.NotContain("2");
        (await report.Page.Locator("#snapshots-lines svg text").AllTextContentsAsync()).Should().Contain("Epoch").And.Contain("1");
        (await report.Page.EvaluateAsync<bool>("[...document.querySelectorAll('#loss svg path[stroke-dasharray]')].some(line => line.getBoundingClientRect().width > 300)")).Should().BeTrue("the baseline is a line across the chart");
    }

    [Fact]
    public async Task Hover_LossCurve_TellsTheEpochsNumbers()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);

        await report.Page.Locator("#loss .plot").HoverAsync();

        var words = await report.Page.Locator("#loss .tip").InnerTextAsync();
        words.Should().Contain("Epoch").And.Contain("Training:").And.Contain("Validation:");
    }

    [Fact]
    public async Task ThemeSwitch_Pressed_TurnsThePageAndItsChartsDark()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        var chart = report.Page.Locator("#loss .plot");
        var picture = await chart.InnerHTMLAsync();

        await report.Page.ClickAsync("#theme");

        (await report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(22, 24, 27)");
        (await chart.InnerHTMLAsync()).Should().NotBe(picture);
        (await report.Page.InnerTextAsync("#theme")).Should().Be("Light");
    }

    [Fact]
    public async Task Tab_FromTheTop_ReachesEveryControl()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum);
        HashSet<string> reached = new(StringComparer.Ordinal);
        for (var i = 0; i < 60; i++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            reached.Add(await report.Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.name || document.activeElement.className || document.activeElement.tagName"));
        }

        reached.Should().Contain(["skip", "theme", "loss-scale", "loss-from", "loss-to", "loss-all", "gates-sample", "snapshots-epoch", "copy"]);
    }

    // Each page in one theme and width, since axe takes long on large pages; each of these on two pages.
    [Theory]
    [InlineData("sum", 1280, ColorScheme.Light)]
    [InlineData("parity", 360, ColorScheme.Dark)]
    [InlineData("dyck", 1280, ColorScheme.Light)]
    [InlineData("own", 360, ColorScheme.Dark)]
    public async Task Page_ByAxe_HasNoSeriousViolation(string name, int width, ColorScheme colors)
    {
        var report = await chromium.Shared(name, Results[name](), width, colors);
        await report.Page.EvaluateAsync("document.querySelectorAll('main details').forEach(one => one.open = true)");

        var found = await report.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        await report.Page.EvaluateAsync("document.querySelectorAll('main details:not(.fold)').forEach(one => one.open = false)");

        found.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Charts_AtAnyWidth_CutNoLabelOff(string name, int width, ColorScheme colors)
    {
        var report = await chromium.Shared(name, Results[name](), width, colors);

        var cut = await report.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.plot svg')].flatMap(svg => {
                const frame = svg.getBoundingClientRect();
                return [...svg.querySelectorAll('text')].filter(text => {
                    const box = text.getBoundingClientRect();
                    return box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
                }).map(text => svg.closest('figure').innerText.split('\n')[0] + ': ' + text.textContent);
            })
            """);

        cut.Should().BeEmpty();
    }

    [Fact]
    public async Task HostileNames_InEveryPlace_RunNothing()
    {
        using var result = SequenceExperiment.For(new HostileTask()).WithTraining(batchSize: 8).Run();
        await using var report = await OpenReport.Of(chromium, result);
        await report.Page.Locator("#confusion .plot").HoverAsync(new() { Position = new() { X = 150, Y = 40 } });
        await report.Page.Locator("#gates-panels .plot").First.HoverAsync(new() { Position = new() { X = 100, Y = 40 } });

        (await report.Page.TitleAsync()).Should().StartWith(HostileTask.Attack[..40]).And.EndWith("SequenceToy");
        (await report.Page.Locator("img").CountAsync()).Should().Be(0);
        report.Requests.Should().BeEmpty();
        report.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Open_TenThousandEpochsAndFiveHundredSamples_ComplainsAboutNothing()
    {
        var result = Runs.Long;
        await using var report = await OpenReport.Of(chromium, result);

        report.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Print_AnyPage_IsLightAndHasItsCharts()
    {
        await using var report = await OpenReport.Of(chromium, Runs.Sum, colors: ColorScheme.Dark);

        await report.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        (await report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(255, 255, 255)");
        await report.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        (await report.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor")).Should().Be("rgb(22, 24, 27)");
        (await report.Page.PdfAsync()).Should().HaveCountGreaterThan(10_000);
    }

    private static async Task<string> ToText(IPage page, string figure) => string.Join('\n', await page.Locator($"{figure} svg text").AllTextContentsAsync());

    private static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
