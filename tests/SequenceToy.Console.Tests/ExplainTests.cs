using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

public sealed class ExplainTests
{
    [Fact]
    public void Explain_SumOfFirstTwo_ShowsEachStepAndTheAnswer()
    {
        var ended = Invoked.With("explain", "sum", "--input", "10,20,99");

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().ContainAll("Step by step", "Predicted", "Forget", "Memory").And.MatchRegex(@"(?m)^ +3 +99 +30\.\d+ +0\.\d+ +0\.\d%");
        ended.Output.Should().MatchRegex(@"10, 20, 99  →  30\.\d+");
    }

    [Fact]
    public void Explain_ToStandardOutput_IsJsonWhoseLastStepIsTheAnswer()
    {
        var explained = JsonNode.Parse(Invoked.With("explain", "sum", "--input", "10,20,99", "--json", "-").Output)!;

        explained["steps"]!.AsArray().Count.Should().Be(3);
        var answer = explained["prediction"]![0]!.GetValue<double>();
        explained["steps"]![2]!["prediction"]![0]!.GetValue<double>().Should().BeApproximately(answer, 1e-3);
        explained["steps"]![0]!["layers"]![0]!["signals"]!["forgetGate"]!.AsArray().Count.Should().Be(5);
        explained["influence"]!["steps"]!.AsArray().Select(step => step!["share"]!.GetValue<double>()).Should().SatisfyRespectively(
            first => first.Should().BeApproximately(0.5, 0.05), second => second.Should().BeApproximately(0.5, 0.05), third => third.Should().BeLessThan(0.02));
    }

    // The memory moves by the root of the mean square of the cells' changes.
    [Fact]
    public void Explain_MemoryMoved_IsTheChangeOfTheCells()
    {
        var explained = JsonNode.Parse(Invoked.With("explain", "sum", "--input", "10,20,99", "--epochs", "5", "--json", "-").Output)!;
        var cells = explained["steps"]!.AsArray().Select(step => step!["layers"]![0]!["signals"]!["cell"]!.AsArray().Select(cell => cell!.GetValue<double>()).ToArray()).ToArray();

        for (var step = 0; step < 3; step++)
        {
            var moved = Math.Sqrt(cells[step].Select((cell, unit) => Math.Pow(cell - (step == 0 ? 0 : cells[step - 1][unit]), 2)).Average());
            explained["steps"]![step]!["memoryMoved"]!.GetValue<double>().Should().BeApproximately(moved, 1e-5);
        }

        explained["stopReason"]!.GetValue<string>().Should().Be("completed");
    }

    // A gate in the table is the mean over the units that --inside shows.
    [Fact]
    public void Explain_GatesInTheTable_AreMeansOverUnits()
    {
        string[] words = ["explain", "sum", "--input", "10,20,99", "--epochs", "5"];
        var explained = JsonNode.Parse(Invoked.With([.. words, "--json", "-"]).Output)!;
        var row = Invoked.With(words).Output.Split('\n').First(line => line.StartsWith("   1 ", StringComparison.Ordinal) || line.TrimStart().StartsWith("1 ", StringComparison.Ordinal));
        var signals = explained["steps"]![0]!["layers"]![0]!["signals"]!;

        foreach (var gate in new[] { "inputGate", "forgetGate", "outputGate" })
        {
            row.Should().Contain(FormattableString.Invariant($" {signals[gate]!.AsArray().Average(value => value!.GetValue<double>()):0.00} "));
        }
    }

    [Theory]
    [InlineData("1 0 1 1")]
    [InlineData("1011")]
    public void Explain_Symbols_CanBeApartOrTogether(string input)
    {
        var ended = Invoked.With("explain", "running-parity", "--input", input, "--epochs", "1");

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().Contain("1  0  1  1");
    }

    [Fact]
    public void Explain_OneHotBits_CanStillBeTheNumbersThatTheyAre() =>
        Invoked.With("explain", "running-parity", "--input", "0,1;1,0;0,1", "--epochs", "1").Output.Should().Contain("1  0  1");

    [Fact]
    public void Explain_SequenceAsItIsDrawn_IsRead() =>
        Invoked.With("explain", "adding-urnn", "--input", "(0.5, 1), (0.2, 0), (0.3, 1)", "--steps", "3", "--epochs", "1", "--samples", "128").Output.Should().Contain("(0.5, 1), (0.2, 0), (0.3, 1)");

    [Fact]
    public void Explain_AnswersThatDoNotCount_AreNotListed()
    {
        var output = Invoked.With("explain", "reverse", "--input", "1 1 0 0 _ _ _ _", "--epochs", "1").Output;

        output.Should().MatchRegex(@"(?m)^ +1 +1 +· ").And.MatchRegex(@"(?m)^ +5 +_ +[01] ").And.MatchRegex(@"(?m)^predicted +· +· +· +· +[01] ").And.Contain("·: a step ");
    }

    [Fact]
    public void Explain_Quiet_SaysHowItCameOutAndTheAnswer()
    {
        var ended = Invoked.With("explain", "parity", "--input", "101", "--epochs", "1", "--quiet");

        ended.Output.TrimEnd().Split('\n').Should().HaveCountLessThan(5);
        ended.Output.Should().StartWith("parity: ").And.Contain("1 0 1  →  ").And.NotContain("Step by step");
    }

    [Fact]
    public void Explain_SymbolNeverReadInTraining_IsNamed() =>
        Invoked.With("explain", "reber", "--input", "E E E E", "--epochs", "1").Output.Should().Contain("Warning: step 1 is E, ").And.NotContain("feature 7");

    // What a person types says nothing of how far answers reach.
    [Fact]
    public void Explain_NumberFarOutside_DoesNotWidenTheRange()
    {
        string Range(string input) => JsonNode.Parse(Invoked.With("explain", "sum", "--input", input, "--epochs", "2", "--json", "-").Output)!["influence"]!["range"]!.ToJsonString();
        var run = JsonNode.Parse(Invoked.With("run", "sum", "--epochs", "2", "--json", "-").Output)!["influence"]!["range"]!.ToJsonString();

        Range("1000,20,99").Should().Be(Range("10,20,99")).And.Be(run);
    }

    [Fact]
    public void Explain_StepsOfSeveralNumbers_AreApartBySemicolons()
    {
        var ended = Invoked.With("explain", "adding-urnn", "--input", "0.5,1;0.2,0;0.3,1", "--steps", "3", "--epochs", "1", "--samples", "128");

        ended.ExitCode.Should().Be(0);
        ended.Output.Should().Contain("(0.5, 1)");
    }

    [Theory]
    [InlineData("--input must be a sequence of numbers such as \"*\"; one was x.", "sum", "--input", "10,x,99")]
    [InlineData("--input must be a sequence such as \"*\"; it was empty.", "sum", "--input", " ")]
    [InlineData("--input must be a sequence such as \"*\"; it was empty.", "sum", "--input", ", , ")]
    [InlineData("--input must be a sequence of numbers such as \"*\"; one was empty.", "sum", "--input", "10,,20")]
    [InlineData("--input must be a sequence such as \"w 1 i 0 *\" (the first 12 of 63 steps); it was empty.", "flip-flop", "--input", "")]
    [InlineData("--input must have 3 steps*it had 2.", "sum", "--input", "10,20")]
    [InlineData("--input must have the symbols *; one was z.", "dyck-1", "--input", "((z")]
    [InlineData("--input must have 100 steps*it had 3.", "adding-urnn", "--input", "0.5,1;0.2,0;0.3,1")]
    [InlineData("--input must have 2 numbers in each step*step 2 had 1.", "adding-urnn", "--input", "0.5,1;0.2")]
    [InlineData("*--input*", "sum")]
    public void Explain_WhatIsNoneOfTheTasksSequences_IsRefusedInOneLine(string message, params string[] words)
    {
        var ended = Invoked.With(["explain", .. words]);

        ended.ExitCode.Should().Be(2);
        ended.Output.Should().BeEmpty();
        ended.Error.TrimEnd().Should().Match(message).And.NotContain("\n");
    }
}
