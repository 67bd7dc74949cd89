using SequenceToy.Data;

namespace SequenceToy.Tasks;

/// <summary>A task in the catalogue: what it is called and how to make it.</summary>
public sealed class TaskEntry
{
    private readonly Func<int?, ISequenceTask> create;

    internal TaskEntry(ValueList<string> aliases, Func<int?, ISequenceTask> create)
    {
        this.create = create;
        Aliases = aliases;
        var task = create(null);
        Id = task.Id;
        Summary = task.Summary;
        Source = task.Source;
        Family = task.Notes.Family;
        Teaches = task.Notes.Teaches;
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

    /// <summary>Makes the task.</summary>
    /// <param name="steps">The length of its sequences, the longest where they differ; null for the task's own default.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length the task does not allow.</exception>
    public ISequenceTask Create(int? steps = null) => create(steps);
}
