namespace SequenceToy.Console.Tests;

public sealed class ReportFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Run_ReportAndPlot_WritesAPageAndAPicture()
    {
        var (page, picture) = (folder.PathTo("sum.html"), folder.PathTo("sum.png"));

        Invoked.With("run", "sum", "--epochs", "3", "--quiet", "--report", page, "--plot", picture).ExitCode.Should().Be(0);

        File.ReadAllText(page).Should().StartWith("<!DOCTYPE html>").And.Contain("sum-of-first-two");
        File.ReadAllBytes(picture)[..4].Should().Equal(0x89, (byte)'P', (byte)'N', (byte)'G');
    }

    [Fact]
    public void Run_PlotThatEndsInSvg_IsSvg()
    {
        var picture = folder.PathTo("sum.svg");

        Invoked.With("run", "sum", "--epochs", "3", "--quiet", "--plot", picture);

        File.ReadAllText(picture).Should().Contain("<svg");
    }

    [Fact]
    public void Report_SavedRun_IsThePageOfTheRunButForItsDate()
    {
        var (saved, page, again) = (folder.PathTo("sum.safetensors"), folder.PathTo("sum.html"), folder.PathTo("again.html"));
        Invoked.With("run", "sum", "--epochs", "3", "--quiet", "--save", saved, "--report", page);

        var ended = Invoked.With("report", saved, "--output", again);

        ended.Output.Should().Match("*again.html: * bytes*");
        WithoutDate(again).Should().Be(WithoutDate(page));
    }

    [Fact]
    public void Report_OntoItsOwnFile_IsRefusedAndTheRunKept()
    {
        var saved = folder.PathTo("sum.safetensors");
        Invoked.With("run", "sum", "--epochs", "3", "--quiet", "--save", saved);
        var kept = File.ReadAllBytes(saved);

        var ended = Invoked.With("report", saved, "--output", saved);

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().StartWith("file and --output must be different files");
        File.ReadAllBytes(saved).Should().Equal(kept);
    }

    [Theory]
    [InlineData("--plot must be a file that ends in .png or .svg; it was x.gif.", "--plot", "x.gif")]
    [InlineData("--report must be a file in a folder that exists; it was no-such-folder/x.html.", "--report", "no-such-folder/x.html")]
    [InlineData("--report must be a file in a folder that exists; it was ' '.", "--report", " ")]
    public void Run_PlaceThatWillNotDo_IsRefusedBeforeTraining(string message, params string[] words)
    {
        var ended = Invoked.With(["run", "sum", .. words]);

        ended.ExitCode.Should().Be(2);
        ended.Output.Should().BeEmpty();
        ended.Error.Trim().Should().Be(message);
    }

    private static string WithoutDate(string page) => string.Join('\n', File.ReadAllLines(page).Where(line => !line.Contains("Created on", StringComparison.Ordinal)));
}
