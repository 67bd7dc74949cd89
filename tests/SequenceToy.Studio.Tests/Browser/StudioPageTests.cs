using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SequenceToy.Studio.Tests.Browser;

/// <summary>The page, with either host.</summary>
public abstract class StudioPageTests(StudioInChromium chromium)
{
    private const string Quick = "epochs=20&seeds=3";

    /// <summary>The weight updates per second that the host reaches at the tutorial's size.</summary>
    protected abstract double LeastUpdatesPerSecond { get; }

    /// <summary>Asserts that axe finds nothing, and that the page fits, complains about nothing and asks no other host.</summary>
    protected async Task IsAccessibleAndQuiet(string query, int width, int height, ColorScheme colors)
    {
        await using var studio = await chromium.Open(query, width, height, colors);

        (await studio.Page.RunAxe()).Violations.Should().BeEmpty(because: "axe finds nothing");
        studio.Complaints.Should().BeEmpty();
        studio.Foreign.Should().BeEmpty();
        (await studio.Page.EvaluateAsync<int>("document.documentElement.scrollWidth")).Should().BeLessThanOrEqualTo(width);
        if (width == 1280)
        {
            (await studio.Page.EvaluateAsync<int>("document.documentElement.scrollHeight")).Should().BeLessThanOrEqualTo(height);
        }
    }

    [Fact]
    public async Task Slider_ByKeyboard_TrainsAgainAndChangesTheAddress()
    {
        await using var studio = await chromium.Open(Quick);
        var before = await studio.Data("fingerprint");

        await studio.Page.Locator("#set-hiddenSize").FocusAsync();
        await studio.Page.Keyboard.PressAsync("ArrowRight");
        await studio.Page.WaitForFunctionAsync($"() => document.documentElement.dataset.fingerprint !== '{before}'");
        await studio.Page.WaitForURLAsync(address => address.Contains("hiddenSize=6", StringComparison.Ordinal));

        (await studio.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("set-hiddenSize");
    }

    [Fact]
    public async Task Link_InAFreshPage_GivesTheSameBits()
    {
        await using var studio = await chromium.Open($"{Quick}&cell=gru&hiddenSize=7&seed=12");
        await studio.Page.ClickAsync("#copy-link");
        var link = await studio.Page.EvaluateAsync<string>("navigator.clipboard.readText()");

        await using var other = await chromium.Open(new Uri(link).Query.TrimStart('?'));

        (await other.Data("fingerprint")).Should().Be(await studio.Data("fingerprint")).And.HaveLength(16);
    }

    [Fact]
    public async Task CopyCode_IsTheProgram()
    {
        await using var studio = await chromium.Open(Quick);

        await studio.Page.ClickAsync("#copy-code");

        (await studio.Page.EvaluateAsync<string>("navigator.clipboard.readText()")).Should().StartWith("using SequenceToy;").And.Contain("Epochs = 20");
    }

    [Fact]
    public async Task Input_Dragged_MovesTheAnswer()
    {
        await using var studio = await chromium.Open("seeds=0");
        var before = await studio.Page.TextContentAsync("#answer strong");

        await studio.Page.Locator("#input-0-0").FocusAsync();
        await studio.Page.Keyboard.PressAsync("End");
        await studio.Page.WaitForFunctionAsync($"() => document.querySelector('#answer strong').textContent !== '{before}'");

        (await studio.Page.TextContentAsync("#answer")).Should().Contain("your own input");
    }

    [Fact]
    public async Task Input_Moved_KeepsTheFocusAndTheNextSampleHasItsOwnValues()
    {
        await using var studio = await chromium.Open("epochs=20&seeds=0");
        await studio.Page.Locator("#input-0-0").FocusAsync();
        await studio.Page.Keyboard.PressAsync("ArrowRight");
        await studio.Page.WaitForFunctionAsync("() => document.getElementById('input-back').textContent === 'Back to the sample'");
        (await studio.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("input-0-0");
        studio.Page.Url.Should().NotContain("?input=");

        await studio.Page.ClickAsync("#input-back");
        await studio.Page.WaitForFunctionAsync("() => document.getElementById('input-back').textContent === 'Next sample'");
        var before = await studio.Page.TextContentAsync("#answer");
        await studio.Page.ClickAsync("#input-back");
        await studio.Page.WaitForFunctionAsync($"() => document.getElementById('answer').textContent !== '{before}'");

        var values = await studio.Page.EvaluateAsync<string[]>("['#input-0-0', '#input-1-0', '#input-2-0'].map(id => document.querySelector(id).value)");
        (await studio.Page.TextContentAsync("#answer")).Should().Contain($"the answer to {string.Join(", ", values)} is");
        (await studio.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("input-back");
    }

    [Theory]
    [InlineData("epoch=1.5")]
    [InlineData("epoch=-1")]
    [InlineData("sample=many")]
    [InlineData("input=1,x,3")]
    [InlineData("?task=sum-of-first-two")]
    public async Task Link_WithOddKeysOfThePage_IsDrawnAnyway(string odd)
    {
        await using var studio = await chromium.Open($"{odd}&epochs=3&seeds=0");

        await studio.Page.WaitForFunctionAsync("() => document.getElementById('answer').textContent.startsWith('Epoch 3:')");
        (await studio.Page.Locator("#notes li").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Lesson_Answered_TrainsAndSaysWhatHappens()
    {
        await using var studio = await chromium.Open("lesson=learning-rate");
        studio.Page.Url.Should().Contain("epochs=30").And.Contain("lesson=learning-rate");
        (await studio.Page.TextContentAsync("#lesson")).Should().Contain("100 times as high?");

        await studio.Page.Locator("#lesson-answer-2").FocusAsync();
        await studio.Page.Keyboard.PressAsync("Enter");
        await studio.Page.WaitForFunctionAsync("() => document.querySelector('#verdict .badge')?.textContent.endsWith('not learning')");

        (await studio.Page.TextContentAsync("#lesson")).Should().Contain("Your prediction: The error stays").And.Contain("does not learn faster");
        (await studio.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("lesson-again");
        await studio.Page.ClickAsync("#lesson-next");
        (await studio.Page.TextContentAsync("#lesson strong")).Should().StartWith("Twenty samples");
        await studio.Page.Locator("#lesson-list").SelectOptionAsync("none");
        (await studio.Page.IsHiddenAsync("#lesson")).Should().BeTrue();
        studio.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Address_WithThePartOfASkipLink_IsReadWithoutANote()
    {
        await using var studio = await chromium.Open("epochs=3&seeds=0");
        await studio.Page.Locator("a.skip").FocusAsync();
        await studio.Page.Keyboard.PressAsync("Enter");
        studio.Page.Url.Should().EndWith("#states");

        await studio.Page.ReloadAsync();
        await studio.Settled();

        (await studio.Page.Locator("#notes li").CountAsync()).Should().Be(0);
        (await studio.Page.Locator("button:disabled, select:disabled, input:disabled").CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task LearningRate_OfALink_IsThatOfTheSlider()
    {
        await using var studio = await chromium.Open("epochs=3&seeds=0&learningRate=0.00005");

        (await studio.Page.TextContentAsync("[for='set-learningRate'] ~ output")).Should().Be("5 × 10⁻⁵");
    }

    [Fact]
    public async Task Notes_AfterAChange_AreGone()
    {
        await using var studio = await chromium.Open("epochs=3&seeds=0&learningRate=1000");
        (await studio.Page.Locator("#notes li").CountAsync()).Should().Be(1);

        await studio.Page.Locator("#set-hiddenSize").FocusAsync();
        await studio.Page.Keyboard.PressAsync("ArrowRight");

        await studio.Page.Locator("#notes li").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Cell_Changed_KeepsTheFocus()
    {
        await using var studio = await chromium.Open("epochs=3&seeds=0");

        await studio.Page.Locator("#set-cell").SelectOptionAsync("gru");
        await studio.Page.Locator("#set-cell").FocusAsync();
        await studio.Page.Locator("#set-forgetBias").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        (await studio.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("set-cell");
    }

    [Fact]
    public async Task Reset_AfterChanges_ShowsTheTrainedNetworkOfTheFirstSample()
    {
        await using var studio = await chromium.Open("task=recall-first&epochs=5&seeds=0&epoch=2&sample=3");
        await studio.Page.WaitForFunctionAsync("() => document.getElementById('answer').textContent.startsWith('Epoch 2:')");

        await studio.Page.ClickAsync("#reset");
        await studio.Page.WaitForURLAsync(address => !address.Contains("epoch=", StringComparison.Ordinal) && !address.Contains("epochs", StringComparison.Ordinal));

        studio.Page.Url.Should().NotContain("sample=");
    }

    [Fact]
    public async Task Epoch_ByStepAndPlay_ShowsEarlierNetworks()
    {
        await using var studio = await chromium.Open(Quick);

        await studio.Page.ClickAsync("#step");
        await studio.Page.WaitForFunctionAsync("() => document.getElementById('answer').textContent.startsWith('Epoch 1:')");
        await studio.Page.ClickAsync("#play");
        await studio.Page.WaitForFunctionAsync("() => document.getElementById('answer').textContent.startsWith('Epoch 20:')");

        (await studio.Page.TextContentAsync("#play")).Should().Be("Play");
        studio.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Suggestion_Applied_ChangesTheState()
    {
        await using var studio = await chromium.Open("epochs=2&seeds=0");
        var button = studio.Page.Locator("#verdict button").First;
        var before = studio.Page.Url;

        await button.ClickAsync();
        await studio.Page.WaitForURLAsync(address => address != before && !address.Contains("epochs=2&", StringComparison.Ordinal));

        (await studio.Page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("verdict");
        studio.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Controls_All_AreReachedByTab()
    {
        const string Controls = "[...document.querySelectorAll('a[href], button, input, select, [tabindex=\"0\"]')].filter(one => one.checkVisibility() && !one.closest('dialog'))";
        await using var studio = await chromium.Open("epochs=3&seeds=0&dropout=0.1&layers=2");
        await studio.Page.EvaluateAsync("document.activeElement.blur()");
        var count = await studio.Page.EvaluateAsync<int>($"{Controls}.length");

        await studio.Page.EvaluateAsync("window.reached = new Set(); document.addEventListener('focusin', event => window.reached.add(event.target))");
        for (var i = 0; i <= count; i++)
        {
            await studio.Page.Keyboard.PressAsync("Tab");
        }

        (await studio.Page.EvaluateAsync<string[]>($"{Controls}.filter(one => !window.reached.has(one)).map(one => one.outerHTML)")).Should().BeEmpty();
        count.Should().BeGreaterThan(30);
    }

    [Fact]
    public async Task Drawing_StepAndUnitByKeyboard_ShowItsGates()
    {
        await using var studio = await chromium.Open("epochs=3&seeds=0");
        var before = await studio.Page.TextContentAsync("#signals");

        await studio.Page.Locator("#scrub-step").FocusAsync();
        await studio.Page.Keyboard.PressAsync("End");

        (await studio.Page.TextContentAsync("#signals")).Should().NotBe(before);
        (await studio.Page.TextContentAsync("#scrub")).Should().Contain("3 of 3");
        (await studio.Page.Locator("#signals dt").AllTextContentsAsync()).Should().Equal("input gate", "forget gate", "candidate", "output gate", "cell", "state");
    }

    // SEQUENCETOY_APPROVE=1 takes the picture of docs/studio.md again.
    [Fact]
    public async Task Picture_OfTheWholePage_FitsTheDocumentation()
    {
        await using var studio = await chromium.Open("seed=4");
        var path = Path.Combine(DocumentedExamplesTests.Root(AppContext.BaseDirectory), "docs", "images", "studio.png");

        var picture = await studio.Page.ScreenshotAsync();
        if (Environment.GetEnvironmentVariable("SEQUENCETOY_APPROVE") == "1")
        {
            await File.WriteAllBytesAsync(path, picture);
        }

        picture.Length.Should().BeInRange(30_000, 300_000);
        new FileInfo(path).Length.Should().BeInRange(30_000, 300_000);
    }

    [Fact]
    public async Task Hide_InTheAddress_HidesCards()
    {
        await using var studio = await chromium.Open($"{Quick}&hide=network,seed");

        (await studio.Page.Locator("#network-controls").IsVisibleAsync()).Should().BeFalse();
        (await studio.Page.Locator("#seed").IsVisibleAsync()).Should().BeFalse();
        (await studio.Page.Locator("#curve").IsVisibleAsync()).Should().BeTrue();
    }

    [Fact]
    public async Task Link_WithImpossibleValues_SaysWhatWasChanged()
    {
        await using var studio = await chromium.Open($"{Quick}&learningRate=100000&colour=red");

        (await studio.Page.Locator("#notes li").CountAsync()).Should().Be(2);
    }

    // Only on request: a busy machine is slower.
    [Fact(Explicit = true)]
    public async Task Speed_WhileDragging_IsThatOfTheHost()
    {
        await using var studio = await chromium.Open("epochs=50");
        var box = (await studio.Page.Locator("#set-learningRate").BoundingBoxAsync())!;
        await studio.Page.Mouse.MoveAsync(box.X + 2, box.Y + (box.Height / 2));
        await studio.Page.Mouse.DownAsync();
        List<double> rates = [];
        for (var i = 0; i < 40; i++)
        {
            await studio.Page.Mouse.MoveAsync(box.X + (box.Width * i / 40), box.Y + (box.Height / 2));
            await Task.Delay(25);
            rates.Add(double.Parse(await studio.Data("updatesPerSecond"), CultureInfo.InvariantCulture));
        }

        await studio.Page.Mouse.UpAsync();
        await studio.Settled();

        TestContext.Current.TestOutputHelper!.WriteLine(FormattableString.Invariant($"{rates.Max():F0} updates a second, curve after {await studio.Data("curveMilliseconds")} ms, band after {await studio.Data("bandMilliseconds")} ms"));
        rates.Max().Should().BeGreaterThan(LeastUpdatesPerSecond);
        double.Parse(await studio.Data("curveMilliseconds"), CultureInfo.InvariantCulture).Should().BeGreaterThan(0);
    }
}
