using SequenceToy.Console.Views;
using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using Spectre.Console;

namespace SequenceToy.Console.Tests;

public sealed class InfluenceViewTests
{
    [Fact]
    public void Invoke_TutorialsPreset_SaysThatTheThirdNumberStillMatters()
    {
        var output = Invoked.With("run", "sum", "--preset", "tutorial").Output;

        output.Should().MatchRegex(@"\n  step 1 \|#{28,} +\d+\.\d\d +\d\d\.\d%\n  step 2 \|#{28,} +\d+\.\d\d +\d\d\.\d%\n  step 3 \|#* +\d\.\d\d +\d\.\d%  should be ignored\n");
        output.ReplaceLineEndings(" ").Should().MatchRegex(@"Step 3 +should +be +ignored, but +is +not: [^:]* \d\.\d+ +\(\d\.\d%[^:]* 1\d\d\)\.");
    }

    [Theory]
    [InlineData(0.0029, " 0.3%  no effect")]
    [InlineData(0.0096, "0.99%  no effect")]
    [InlineData(0.0102, " 1.0%\n")]
    public void Write_ShareNearWhatCountsAsNothing_ReadsAsItIsJudged(double share, string text)
    {
        using var written = new StringWriter { NewLine = "\n" };
        var report = new InfluenceReport
        {
            Method = InfluenceMethod.Swing,
            Kind = TargetKind.Class,
            Counting = StepCounting.FromStart,
            Samples = 10,
            Range = 1,
            Features = [],
            Steps = [new StepInfluence(0, null, share, 0, share, share, 10), new StepInfluence(1, null, 0.5, 0, 0.5, 0.5, 10)],
        };

        InfluenceView.Write(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No }), new(report), areSymbols: false);

        written.ToString().Should().Contain(text);
    }

    [Theory]
    [InlineData("sum", "each step", "varies over its range")]
    [InlineData("dyck-1", "the 12 most influential steps", "is replaced by the other symbols")]
    public void Invoke_NumbersOrSymbols_SaysWhichStepsAndHowTheyChange(string task, string steps, string change)
    {
        var output = Invoked.With("run", task, "--samples", "400", "--epochs", "1").Output.ReplaceLineEndings(" ");

        output.Should().Contain($"Influence of {steps}: ").And.Contain(change);
    }

    [Fact]
    public void Invoke_LongSequences_ShowsTheStepsThatMatterMost()
    {
        var output = Invoked.With("run", "two-sequences", "--samples", "60", "--epochs", "1").Output;

        output.Split('\n').Count(line => line.StartsWith("  step ", StringComparison.Ordinal)).Should().Be(12);
        output.Should().MatchRegex(@"\n  The other \d+ steps: (\d+\.\d% or less|below 0\.05%) each\.\n").And.MatchRegex(@"Step \d+ +has +the +largest +influence +of +the +\d+ +steps");
    }
}
