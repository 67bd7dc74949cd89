using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

public sealed class RepeatabilityTests
{
    [Fact]
    public void Main_SameSeedTwice_PrintsTheSame() => Printed("7").Should().Equal(Printed("7"));

    [Fact]
    public void Invoke_SameSeedTwice_WritesTheSameNumbers() => Numbers("7").Should().Be(Numbers("7"));

    [Fact]
    public void Invoke_AnotherSeed_WritesOtherNumbers() => Numbers("7", without: "settings").Should().NotBe(Numbers("8", without: "settings"));

    // All but the times.
    private static string[] Printed(string seed) =>
        ConsoleProcess.Run("run", "sum", "--epochs", "3", "--seed", seed).Output.Split('\n')
            .Where(line => !line.StartsWith("Trained in ", StringComparison.Ordinal)).ToArray();

    private static string Numbers(string seed, string? without = null)
    {
        var run = JsonNode.Parse(Invoked.With("--samples", "100", "--epochs", "3", "--seed", seed, "--json", "-").Output)!.AsObject();
        foreach (var name in new[] { "trainSeconds", "totalSeconds", "environment", without })
        {
            (name is null || run.Remove(name)).Should().BeTrue();
        }

        return run.ToJsonString();
    }
}
