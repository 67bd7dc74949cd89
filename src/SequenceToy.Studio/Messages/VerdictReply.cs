namespace SequenceToy.Studio.Messages;

/// <summary>The diagnosis of a training, and the influence of each step.</summary>
/// <param name="Id">The number of the training.</param>
/// <param name="Verdict">The name of the verdict.</param>
/// <param name="Mood">The kind of verdict: <c>good</c>, <c>open</c> or <c>bad</c>.</param>
/// <param name="Confidence">The estimated probability that the verdict is correct, as text.</param>
/// <param name="Summary">The verdict with its meaning, in a few sentences.</param>
internal sealed record VerdictReply(int Id, string Verdict, string Mood, string Confidence, string Summary) : StudioReply
{
    /// <summary>The measured values that the verdict depends on, and further findings, one sentence each.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The changes to try next, most promising first.</summary>
    public required IReadOnlyList<ShownSuggestion> Suggestions { get; init; }

    /// <summary>The influence of each step on the prediction.</summary>
    public required IReadOnlyList<ShownInfluence> Influence { get; init; }

    /// <summary>The unit of the influence.</summary>
    public required string InfluenceUnit { get; init; }

    /// <summary>The loss of the baseline, for curves of losses; null when it is not finite.</summary>
    public required double? BaselineLoss { get; init; }
}

/// <summary>A suggestion that one button applies.</summary>
/// <param name="What">The change, in words.</param>
/// <param name="Changes">The settings with their new values.</param>
/// <param name="Why">The reason why it may help.</param>
/// <param name="Query">The link of the changed state; null when the Studio does not allow these settings.</param>
internal sealed record ShownSuggestion(string What, string Changes, string Why, string? Query);

/// <summary>The influence of one step.</summary>
/// <param name="Label">The name of the step.</param>
/// <param name="Tick">The number of the step: counted from 1, or back from the target as −1, −2 …; 0 is the target's step.</param>
/// <param name="Mean">The mean change of the prediction, in the unit of the influence.</param>
/// <param name="Text">The mean change as text.</param>
/// <param name="Share">The mean change as a share of the target range, from 0.</param>
/// <param name="IsExpectedToBeIgnored">True when the task says that the step does not matter.</param>
internal sealed record ShownInfluence(
    string Label, string Tick, double? Mean, string Text, double? Share, bool IsExpectedToBeIgnored);
