using System.Text.Json.Nodes;

namespace SequenceToy.Samples.Tests;

public sealed class ResumedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Checkpoint => folder.PathTo("run.checkpoint");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Train_ResumedAfterCancelling_EndsAsTheUndisturbedRun()
    {
        var undisturbed = JsonNode.Parse(Invoked.With("run", "sum", "--epochs", "30", "--json", "-").Output)!;
        Invoked.CancelledWithCheckpoint(Checkpoint, epochs: 30).ExitCode.Should().Be(130);

        var ended = Invoked.With("train", "--resume", Checkpoint, "--json", "-");

        ended.ExitCode.Should().Be(0);
        var resumed = JsonNode.Parse(ended.Output)!;
        resumed["history"]!.AsArray().Count.Should().Be(30);
        foreach (var part in new[] { "history", "scores", "predictions", "settings", "diagnosis" })
        {
            resumed[part]!.ToJsonString().Should().Be(undisturbed[part]!.ToJsonString());
        }
    }

    [Fact]
    public void Train_Resumed_SaysHowFarItWas()
    {
        Invoked.CancelledWithCheckpoint(Checkpoint, epochs: 30);

        Invoked.With("train", "--resume", Checkpoint).Output.Should().MatchRegex(@"Goes on after \d+ epochs?\.");
    }

    [Fact]
    public void Train_WhatIsNoCheckpoint_IsRefusedInOneLine()
    {
        var saved = folder.PathTo("saved.safetensors");
        Invoked.With("run", "sum", "--epochs", "1", "--quiet", "--save", saved);

        foreach (var ended in new[] { Invoked.With("train", "--resume", saved), Invoked.With("train", "--resume", folder.PathTo("none")), Invoked.With("train") })
        {
            ended.ExitCode.Should().Be(2);
            ended.Output.Should().BeEmpty();
            ended.Error.TrimEnd().Should().NotBeEmpty().And.NotContain("\n");
        }
    }
}
