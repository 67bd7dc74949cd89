using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

public sealed class VerdictTests
{
    [Fact]
    public void Run_Defaults_SaysThatItHasLearned() =>
        Invoked.With("run", "sum").Output.Should().MatchRegex(@"Verdict: learned \(confidence \d+%[a-z,\s]+\)\s+Evidence").And.NotContain("  Try ");

    [Fact]
    public void Run_TutorialsSettings_SaysWhatElseToTry() =>
        Invoked.With("run", "sum", "--preset", "tutorial").Output.Should().Contain("Verdict: still learning").And.MatchRegex(@"Findings[^\n]*\n?.*\n?.*step 3").And.MatchRegex(@"Try +1\. ");

    [Fact]
    public void Run_Json_HoldsTheDiagnosis()
    {
        var diagnosis = JsonNode.Parse(Invoked.With("run", "sum", "--json", "-").Output)!["diagnosis"]!;

        diagnosis["verdict"]!.GetValue<string>().Should().Be("learned");
        diagnosis["confidence"]!.GetValue<double>().Should().BeInRange(0.5, 1);
        diagnosis["evidence"]!.AsArray().Should().NotBeEmpty();
        diagnosis["suggestions"]!.AsArray().Should().BeEmpty();
    }

    [Fact]
    public void Run_JsonOfAFailure_NamesTheSettingsToChange()
    {
        var arguments = new[] { "run", "sum", "--preset", "tutorial", "--json", "-" };
        var suggestion = JsonNode.Parse(Invoked.With(arguments).Output)!["diagnosis"]!["suggestions"]![0]!.AsObject();

        suggestion.Select(property => property.Key).Should().Equal("what", "why", "changes");
        var change = suggestion["changes"]![0]!.AsObject();
        change.Select(property => property.Key).Should().Equal("setting", "words");
        change["setting"]!.GetValue<string>().Should().Be("epochs");
        change["words"]!.GetValue<string>().Should().MatchRegex(@"^epochs \d+$");
    }
}
