namespace SequenceToy.Tasks;

/// <summary>A variant of a task for testing under conditions different from training.</summary>
/// <param name="Name">The difference from training, such as <c>noise of variance 0.4</c>.</param>
/// <param name="Task">The task under the changed condition; inputs and targets keep their shape.</param>
public sealed record TaskCondition(string Name, ISequenceTask Task)
{
    /// <summary>The difference from training, such as <c>noise of variance 0.4</c>.</summary>
    public string Name { get; init => field = Require.NotNull(value); } = Require.NotNull(Name, nameof(Name));

    /// <summary>The task under the changed condition.</summary>
    public ISequenceTask Task { get; init => field = Require.NotNull(value); } = Require.NotNull(Task, nameof(Task));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(TaskCondition), PrintMembers);
}
