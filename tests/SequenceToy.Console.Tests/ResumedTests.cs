using System.Text.Json.Nodes;

namespace SequenceToy.Console.Tests;

public sealed class ResumedTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Checkpoint => folder.PathTo("run.checkpoint");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Train_ResumedAfterCancelling_EndsAsTheUndisturbedRun()
    {
        var undisturbed = JsonNode.Parse(Invoked.With("run", "sum", "--epochs", "30", "--json", "-").Output)!;
        Invoked.CanceledWithCheckpoint(Checkpoint, epochs: 30).ExitCode.Should().Be(130);

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
        Invoked.CanceledWithCheckpoint(Checkpoint, epochs: 30);

        Invoked.With("train", "--resume", Checkpoint).Output.Should().MatchRegex(@"Resumes after \d+ epochs?\.");
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

    [Fact]
    public void Run_CanceledWithCheckpoint_SaysHowToGoOn() =>
        Invoked.CanceledWithCheckpoint(Checkpoint, epochs: 30).Output.Should().Contain($"train --resume {Checkpoint}");

    [Fact]
    public void Run_CheckpointOfATrainingThatWasStopped_IsNotReplaced()
    {
        Invoked.CanceledWithCheckpoint(Checkpoint, epochs: 30);
        var before = File.ReadAllBytes(Checkpoint);

        var ended = Invoked.With("run", "sum", "--checkpoint", Checkpoint);

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().MatchRegex(@"--checkpoint must be a new file; .*\d+ epochs? .*train --resume");
        File.ReadAllBytes(Checkpoint).Should().Equal(before);
    }

    [Theory]
    [InlineData("run", "sum", "--save", "FILE", "--json", "FILE")]
    [InlineData("run", "sum", "--report", "FILE", "--checkpoint", "FILE")]
    public void Files_NamedTwice_AreRefused(params string[] words)
    {
        var ended = Invoked.With(Array.ConvertAll(words, word => word == "FILE" ? folder.PathTo("same") : word));

        ended.ExitCode.Should().Be(2);
        ended.Error.Should().Match("--* and --* must be different files; both were *");
        File.Exists(folder.PathTo("same")).Should().BeFalse();
    }

    [Fact]
    public void Train_ResultOverItsOwnCheckpoint_IsRefused()
    {
        Invoked.CanceledWithCheckpoint(Checkpoint, epochs: 30);
        var before = File.ReadAllBytes(Checkpoint);

        Invoked.With("train", "--resume", Checkpoint, "--save", Checkpoint).Error.Should().StartWith("--resume and --save must be different files");
        File.ReadAllBytes(Checkpoint).Should().Equal(before);
    }
}
