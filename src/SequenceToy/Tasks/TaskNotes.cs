namespace SequenceToy.Tasks;

/// <summary>What is known of a task beyond its rule, for people to read and programs to show.</summary>
public sealed record TaskNotes
{
    /// <summary>Nothing known.</summary>
    public static TaskNotes None { get; } = new();

    /// <summary>What it asks of a network's memory. Default: <see cref="TaskFamily.Custom"/>.</summary>
    public TaskFamily Family { get; init => field = Require.Defined(value); }

    /// <summary>What one learns from the task, in a sentence.</summary>
    public string Teaches { get; init => field = Require.NotNull(value); } = "";

    /// <summary>What the numbers of a step and of an answer mean, which steps count, and how lengths are drawn.</summary>
    public string Encoding { get; init => field = Require.NotNull(value); } = "";

    /// <summary>What each feature stands for where a step holds one symbol, one-hot: sequences are drawn in these. Default: null,
    /// numbers.</summary>
    public ValueList<string>? InputSymbols { get; init; }

    /// <summary>What each class of an answer stands for. Default: null, numbers.</summary>
    public ValueList<string>? AnswerSymbols { get; init; }

    /// <summary>What has misled others, a sentence each.</summary>
    public ValueList<string> Traps { get; init => field = Require.NotNull(value); } = [];

    /// <summary>What others have published.</summary>
    public ValueList<PublishedResult> Published { get; init => field = Require.NotNull(value); } = [];
}
