using SequenceToy.Console.Commands.Sweep;

namespace SequenceToy.Console.Tests;

public sealed class ShardChoiceTests
{
    [Fact]
    public void Of_NothingGiven_IsTheWholeSweep() => Of(null, null).Should().BeNull();

    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("3/16", 3, 16)]
    public void Of_Option_ComesBeforeTheEnvironment(string text, int number, int count) =>
        Of(text, null, "JOB_COMPLETION_INDEX=4").Should().Be(new ShardChoice(number, count, "--shard"));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(7, 8)]
    public void Of_SlurmArray_CountsFromItsFirstTask(int task, int number)
    {
        Of(null, null, $"SLURM_ARRAY_TASK_ID={task}", "SLURM_ARRAY_TASK_MIN=0", "SLURM_ARRAY_TASK_MAX=7", "SLURM_ARRAY_TASK_COUNT=8")
            .Should().Be(new ShardChoice(number, 8, "SLURM_ARRAY_TASK_ID"));
        Of(null, null, $"SLURM_ARRAY_TASK_ID={task + 5}", "SLURM_ARRAY_TASK_MIN=5", "SLURM_ARRAY_TASK_MAX=12", "SLURM_ARRAY_TASK_COUNT=8")!.Number.Should().Be(number);
    }

    [Fact]
    public void Of_KubernetesIndex_NeedsTheNumberOfShards()
    {
        Of(null, 64, "JOB_COMPLETION_INDEX=2").Should().Be(new ShardChoice(3, 64, "JOB_COMPLETION_INDEX"));
        Of(null, null, "JOB_COMPLETION_INDEX=2", "SEQUENCETOY_SHARDS=64").Should().Be(new ShardChoice(3, 64, "JOB_COMPLETION_INDEX"));
        Refused(null, null, "JOB_COMPLETION_INDEX=2").Should().ContainAll("--shards", "SEQUENCETOY_SHARDS");
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/0")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    [InlineData("1/1000001")]
    public void Of_WrongOption_IsNamed(string text) => Refused(text, null).Should().StartWith("--shard must be ").And.EndWith($"it was {text}.");

    [Fact]
    public void Of_ContradictionsAndGaps_AreRefused()
    {
        Refused("1/4", 4).Should().Contain("--shards");
        Refused(null, 4).Should().StartWith("--shards needs --shard k/n");
        Refused(null, 4, "JOB_COMPLETION_INDEX=4").Should().Contain("JOB_COMPLETION_INDEX must be one of 4 shards; it was shard 5.");
        Refused(null, null, "JOB_COMPLETION_INDEX=x", "SEQUENCETOY_SHARDS=4").Should().StartWith("JOB_COMPLETION_INDEX must be a whole number");
        Refused(null, null, "SLURM_ARRAY_TASK_ID=3", "SLURM_ARRAY_TASK_MIN=3", "SLURM_ARRAY_TASK_MAX=7", "SLURM_ARRAY_TASK_COUNT=2").Should().Contain("3 to 7 with 2 tasks");
        Refused(null, null, "SLURM_ARRAY_TASK_ID=3").Should().Contain("SLURM_ARRAY_TASK_MIN");
    }

    private static string Refused(string? shard, int? shards, params string[] variables) =>
        new Action(() => Of(shard, shards, variables)).Should().Throw<ArgumentException>().Which.Message;

    private static ShardChoice? Of(string? shard, int? shards, params string[] variables)
    {
        var all = variables.Select(variable => variable.Split('=')).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
        return ShardChoice.Of(shard, shards, name => all.GetValueOrDefault(name));
    }
}
