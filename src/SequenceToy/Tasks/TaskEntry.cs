namespace SequenceToy.Tasks;

/// <summary>A built-in task: its names, its description and a factory method.</summary>
public sealed class TaskEntry
{
    private readonly Func<int?, ISequenceTask> create;

    /// <param name="aliases">Alternative names of the task.</param>
    /// <param name="allowedSteps">The lengths that can be requested; null when the length is fixed by the task.</param>
    /// <param name="create">Creates the task for a length; null for the default length.</param>
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
        StepsMeaning = task is IVariableLengthTask variable ? $"the longest length in training, in {variable.LengthUnit}"
            : "the length of every sequence";
    }

    /// <summary>The unique name of the task.</summary>
    public string Id { get; }

    /// <summary>Alternative names of the task.</summary>
    public ValueList<string> Aliases { get; }

    /// <summary>One imperative sentence that describes the task.</summary>
    public string Summary { get; }

    /// <summary>The source of the task: authors, title, venue and year.</summary>
    public string Source { get; }

    /// <summary>The family of the task: the kind of memory it requires.</summary>
    public TaskFamily Family { get; }

    /// <summary>One sentence about the ability that the task tests.</summary>
    public string Teaches { get; }

    /// <summary>The lengths that <see cref="Create"/> accepts, in the task's unit; null when they are fixed.</summary>
    public LengthRange? AllowedSteps { get; }

    /// <summary>The meaning of the length passed to <see cref="Create"/>, such as <c>the longest length in training, in bits</c>.</summary>
    public string StepsMeaning { get; internal init; }

    internal Type Type { get; }

    /// <summary>Creates an instance of the task.</summary>
    /// <param name="steps">The sequence length (see <see cref="StepsMeaning"/>), within <see cref="AllowedSteps"/>. Default: null (the
    /// task's default).</param>
    /// <exception cref="ArgumentOutOfRangeException">The task does not accept this length.</exception>
    public ISequenceTask Create(int? steps = null) => create(steps is not { } length ? null
        : AllowedSteps is { } allowed ? Require.Between(length, allowed.Shortest, allowed.Longest, name: nameof(steps))
        : throw new ArgumentOutOfRangeException(
            nameof(steps),
                FormattableString.Invariant($"steps must be left out ({Id} determines its own sequence lengths); it was {length}.")));
}
