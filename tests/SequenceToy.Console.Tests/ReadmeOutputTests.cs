using System.Globalization;
using System.Text.RegularExpressions;

namespace SequenceToy.Console.Tests;

/// <summary>The README shows what the console prints: the same rows with the same baseline, and numbers of the network that are nearly the same.</summary>
public sealed partial class ReadmeOutputTests
{
    // The last digits depend on the processor's vectors.
    private const double Tolerance = 0.05;

    [Fact]
    public void Readme_WhatComesOut_HasTheScoresAndTheInfluenceThatTheConsolePrints()
    {
        var section = Section().Match(File.ReadAllText(Path.Combine(Root(AppContext.BaseDirectory), "README.md")).ReplaceLineEndings("\n"));
        var promised = Rows(section.Groups["output"].Value);

        var printed = Rows(Invoked.With(section.Groups["arguments"].Value.Split(' ')).Output.ReplaceLineEndings("\n"));

        promised.Should().HaveCount(6);
        foreach (var (label, numbers) in promised)
        {
            var (network, other) = printed.Should().ContainSingle(row => row.Label == label).Subject.Numbers;
            network.Should().BeApproximately(numbers.First, Tolerance * numbers.First, label);
            other.Should().BeApproximately(numbers.Second, label.StartsWith("step", StringComparison.Ordinal) ? 100 * Tolerance : 0, label);
        }
    }

    // A label and two numbers: network and baseline, or influence and share.
    private static (string Label, (double First, double Second) Numbers)[] Rows(string text) =>
        [.. Row().Matches(text).Select(row => (row.Groups["label"].Value, (Number(row.Groups["first"]), Number(row.Groups["second"]))))];

    private static double Number(Group group) => double.Parse(group.Value, CultureInfo.InvariantCulture);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "SequenceToy.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex("## What comes out\n.*? -- (?<arguments>[^`]+)`.*?```text\n(?<output>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    [GeneratedRegex(@"^  (?<label>step \d+|[A-Z]+) +(\|#* +)?(?<first>[\d.]+) +(?<second>[\d.]+)\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
