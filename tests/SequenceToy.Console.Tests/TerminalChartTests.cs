using SequenceToy.Console.Views;
using SequenceToy.Console.Views.Terminal;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Figures;
using Spectre.Console;
using Spectre.Console.Testing;

namespace SequenceToy.Console.Tests;

public sealed class TerminalChartTests
{
    [Fact]
    public void Row_DotsOfACharacter_AreTheirBits()
    {
        var canvas = new BrailleCanvas(width: 2, height: 1, layers: 2);
        canvas.Dot(0, 0, 0);
        canvas.Dot(1, 1, 3);

        canvas.Row(0).Should().Equal(('\u2881', 1), ('\u2800', null));
    }

    [Fact]
    public void Line_FromCornerToCorner_HasADotInEachColumnAndRow()
    {
        var canvas = new BrailleCanvas(width: 4, height: 2, layers: 1);
        canvas.Line(0, (0, 0), (7, 7), drawn: 1, period: 1);

        string.Concat(canvas.Row(0).Select(cell => cell.Character)).Should().Be("⠑⢄⠀⠀");
        string.Concat(canvas.Row(1).Select(cell => cell.Character)).Should().Be("⠀⠀⠑⢄");
    }

    [Fact]
    public void Line_Dashed_SkipsColumns()
    {
        var canvas = new BrailleCanvas(width: 4, height: 1, layers: 1);
        canvas.Line(0, (0, 0), (7, 0), drawn: 1, period: 4);

        string.Concat(canvas.Row(0).Select(cell => cell.Character)).Should().Be("⠁⠀⠁⠀");
    }

    [Theory]
    [InlineData(0, "    ")]
    [InlineData(-1, "    ")]
    [InlineData(0.5, "██  ")]
    [InlineData(0.53125, "██▏ ")]
    [InlineData(0.99, "████")]
    [InlineData(7, "████")]
    public void Bar_OnATerminal_HasEighths(double share, string drawn) => TerminalBar.Of(share, 4, isTerminal: true).Should().Be(drawn);

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(400)]
    public void LossView_Terminal_UsesTheWidthUpTo160(int width)
    {
        using var console = Terminal(ColorSystem.TrueColor).Width(width);
        LossView.Write(console, Figure);

        console.Lines.Max(line => line.Length).Should().Be(Math.Min(width, 160) - 1);
        console.Output.Should().Contain("━ training").And.Contain("╍ validation").And.Contain("┈ constant").And.Contain("10⁰").And.Contain("10⁻²");
        console.Output.Should().MatchRegex("[\u2801-\u28FF]");
    }

    [Fact]
    public void LossView_NoColorsOrPiped_IsPlainText()
    {
        using var colorless = Terminal(ColorSystem.NoColors);
        using var piped = PipedConsole.Create();
        LossView.Write(colorless, Figure);
        LossView.Write(piped, Figure);

        (colorless.Output + piped.Output).Should().NotMatchRegex("[\u2800-\u28FF█━]");
    }

    [Theory]
    [InlineData(Verdict.Learned, "✓ ")]
    [InlineData(Verdict.CannotTell, "… ")]
    [InlineData(Verdict.NoBetterThanBaseline, "✗ ")]
    public void VerdictLine_Terminal_HasTheMarkOfThePages(Verdict verdict, string start)
    {
        using var terminal = Terminal(ColorSystem.TrueColor);
        using var piped = PipedConsole.Create();
        VerdictLine.Write(terminal, verdict, "Verdict: it");
        VerdictLine.Write(piped, verdict, "Verdict: it");

        terminal.Output.Should().Be($"{start}Verdict: it\n");
        piped.Output.Should().Be("Verdict: it\n");
    }

    private static LossFigure Figure =>
        new("cross-entropy", "", [new(1, 1, 0.1, 0, 0), new(2, 0.1, 0.1, 0, 0), new(3, 0.01, 0.02, 0, 0)]) { Baseline = 0.5, BaselineName = "constant" };

    private static TestConsole Terminal(ColorSystem colors)
    {
        var console = new TestConsole();
        (console.Profile.Capabilities.Ansi, console.Profile.Capabilities.Unicode, console.Profile.Capabilities.ColorSystem) = (true, true, colors);
        return console;
    }
}
