namespace SequenceToy.Tasks;

/// <summary>A task in the catalog: what it is called and how to make it.</summary>
public sealed class TaskEntry
{
    private readonly Func<int?, ISequenceTask> create;

    /// <param name="aliases">Other names it is found by.</param>
    /// <param name="allowedSteps">The lengths that can be asked for; null where none can.</param>
    /// <param name="create">Makes the task for a length, or for its own default.</param>
    internal TaskEntry(ValueList<string> aliases, LengthRange? allowedSteps, Func<int?, ISequenceTask> create)
    {
        this.create = create;
        AllowedSteps = allowedSteps;
        Aliases = aliases;
        var task = create(null);
        Type = task.GetType();
        Id = task.Id;
        Summary = task.Summary;
        Source = task.Source;
        Family = task.Notes.Family;
        Teaches = task.Notes.Teaches;
        StepsMeaning = task is IVariableLengthTask variable ? $"the longest trained on, in {variable.LengthUnit}"
            : "the length of every sequence";
    }

    /// <summary>The name it is found by.</summary>
    public string Id { get; }

    /// <summary>Other names it is found by.</summary>
    public ValueList<string> Aliases { get; }

    /// <summary>One plain sentence that says what to do.</summary>
    public string Summary { get; }

    /// <summary>Where the task comes from.</summary>
    public string Source { get; }

    /// <summary>What it asks of a network's memory.</summary>
    public TaskFamily Family { get; }

    /// <summary>What one learns from it, in a sentence.</summary>
    public string Teaches { get; }

    /// <summary>The lengths that <see cref="Create"/> allows, in what the task counts; null where the task alone decides how long its
    /// sequences are.</summary>
    public LengthRange? AllowedSteps { get; }

    /// <summary>What the length of <see cref="Create"/> is: <c>the longest trained on, in bits</c>.</summary>
    public string StepsMeaning { get; internal init; }

    internal Type Type { get; }

    /// <summary>Makes the task.</summary>
    /// <param name="steps">The length of its sequences, as <see cref="StepsMeaning"/> says, among <see cref="AllowedSteps"/>; null for the
    /// task's own default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length the task does not allow.</exception>
    public ISequenceTask Create(int? steps = null) => create(steps is not { } length ? null
        : AllowedSteps is { } allowed ? Require.Between(length, allowed.Shortest, allowed.Longest, name: nameof(steps))
        : throw new ArgumentOutOfRangeException(
            nameof(steps),
                FormattableString.Invariant($"steps must be left out ({Id} alone decides how long its sequences are); it was {length}.")));
}
