namespace SequenceToy.Tasks;

/// <summary>Notes on a task beyond its rule: lesson, encoding, symbols, pitfalls and published results.</summary>
public sealed record TaskNotes
{
    /// <summary>The empty notes, without any content.</summary>
    public static TaskNotes None { get; } = new();

    /// <summary>The kind of memory that the task requires. Default: <see cref="TaskFamily.Custom"/>.</summary>
    public TaskFamily Family { get; init => field = Require.Defined(value); }

    /// <summary>One sentence about the ability that the task tests. Default: empty.</summary>
    public string Teaches { get; init => field = Require.NotNull(value); } = "";

    /// <summary>The meaning of inputs and targets, the scored steps, and the distribution of lengths. Default: empty.</summary>
    public string Encoding { get; init => field = Require.NotNull(value); } = "";

    /// <summary>The symbol of each input feature when steps are one-hot symbols. Default: null (numbers).</summary>
    public ValueList<string>? InputSymbols { get; init; }

    /// <summary>The symbol of each class of targets and predictions. Default: null (numbers).</summary>
    public ValueList<string>? TargetSymbols { get; init; }

    /// <summary>Common mistakes and misunderstandings, one sentence each. Default: none.</summary>
    public ValueList<string> Traps { get; init => field = Require.NotNull(value); } = [];

    /// <summary>Published results for comparison. Default: none.</summary>
    public ValueList<PublishedResult> Published { get; init => field = Require.NotNull(value); } = [];

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(TaskNotes), PrintMembers);
}
