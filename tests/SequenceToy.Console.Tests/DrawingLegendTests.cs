using SequenceToy.Console.Views;
using SequenceToy.Tasks;
using Spectre.Console;

namespace SequenceToy.Console.Tests;

public sealed class DrawingLegendTests
{
    [Theory]
    [InlineData("dyck-1", "( …25… )\n(/) …25… (", "(/) is one target", "…25… stands for 25 omitted steps")]
    [InlineData("dyck-1", "( )\n(/) (", "(/) is one target", null)]
    [InlineData("echo", "0.3 …3… 0.1", null, "…3… stands for 3 omitted steps")]
    [InlineData("echo", "0.3 0.1", null, null)]
    public void Write_SignsThatOccur_AreExplainedAsDrawn(string task, string drawn, string? set, string? left)
    {
        using var written = new StringWriter { NewLine = "\n" };

        DrawingLegend.Write(
            AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No }), TaskCatalog.Find(task)!.Create(), [drawn]);

        var text = written.ToString().ReplaceLineEndings(" ");
        (text.Contains("is one target", StringComparison.Ordinal), text.Contains("stands for", StringComparison.Ordinal))
            .Should().Be((set is not null, left is not null));
        foreach (var sign in new[] { set, left }.OfType<string>())
        {
            text.Should().Contain(sign);
        }
    }
}
