namespace SequenceToy.Samples.Tests;

public sealed class InfluenceBarsTests
{
    [Fact]
    public void Invoke_TutorialsPreset_SaysThatTheThirdNumberStillMatters()
    {
        var output = Invoked.With("run", "sum", "--preset", "tutorial").Output;

        output.Should().MatchRegex(@"\n  step 1 \|#{35,} +\d+\.\d\d +\d\d\.\d %\n  step 2 \|#{35,} +\d+\.\d\d +\d\d\.\d %\n  step 3 \|#* +\d\.\d\d +\d\.\d %\n");
        output.ReplaceLineEndings(" ").Should().MatchRegex(@"Does it ignore what it should\? Step 3 moves the answer by \d\.\d+ of 1\d\d, \d\.\d %: +not ignored yet\.");
    }

    [Fact]
    public void Invoke_LongSequences_ShowsTheStepsThatMatterMost()
    {
        var output = Invoked.With("run", "two-sequences", "--samples", "60", "--epochs", "1").Output;

        output.Split('\n').Count(line => line.StartsWith("  step ", StringComparison.Ordinal)).Should().Be(12);
        output.Should().MatchRegex(@"\n  The other \d+ steps: \d+\.\d % or less each\.\n").And.MatchRegex(@"Of \d+ such steps the worst: step \d+");
    }
}
