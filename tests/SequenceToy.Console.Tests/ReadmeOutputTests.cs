using System.Text.RegularExpressions;

namespace SequenceToy.Console.Tests;

/// <summary>The README shows what the console prints: the same text, the same baselines, and scores of the network of the same size.</summary>
public sealed partial class ReadmeOutputTests
{
    [Fact]
    public void Readme_WhatComesOut_HasTheScoresAndTheVerdictThatTheConsolePrints()
    {
        var readme = File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "README.md"));
        var shown = readme[(readme.IndexOf("## What comes out", StringComparison.Ordinal) + 1)..];

        var promised = Score(shown);
        var printed = Score(Invoked.With().Output);

        promised.Should().HaveCountGreaterThan(6);
        printed.Select(line => Digit().Replace(line, "9")).Should().Equal(promised.Select(line => Digit().Replace(line, "9")));
        printed.Select(Baseline).Should().Equal(promised.Select(Baseline));
    }

    // From the title of the scores to the baseline, and the outcome.
    private static string[] Score(string output)
    {
        var lines = output.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToArray();
        var start = Array.FindIndex(lines, line => line.TrimStart().StartsWith("Scores on ", StringComparison.Ordinal));
        var end = Array.FindIndex(lines, line => line.StartsWith("Baseline: ", StringComparison.Ordinal));
        return [.. lines[start..(end + 1)], lines.First(line => line.StartsWith("Solved: ", StringComparison.Ordinal))];
    }

    // The baseline's scores do not depend on the machine; in a row without one the last number is the network's.
    private static string Baseline(string row) => row.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, var baseline] ? baseline : "";

    internal static string Root(string folder) => File.Exists(Path.Combine(folder, "SequenceToy.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
