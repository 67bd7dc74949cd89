namespace SequenceToy.Tasks;

/// <summary>A task as it is under other conditions than those trained under.</summary>
/// <param name="Name">What is different: <c>noise of variance 0.4</c>.</param>
/// <param name="Task">The task under that condition; its inputs and answers have the same shape.</param>
public sealed record TaskCondition(string Name, ISequenceTask Task)
{
    /// <summary>What is different.</summary>
    public string Name { get; init => field = Require.NotNull(value); } = Require.NotNull(Name, nameof(Name));

    /// <summary>The task under that condition.</summary>
    public ISequenceTask Task { get; init => field = Require.NotNull(value); } = Require.NotNull(Task, nameof(Task));
}
