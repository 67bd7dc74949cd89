namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The suggestion that an experiment follows, with the score before the change.</summary>
/// <param name="What">The change, in words.</param>
/// <param name="Expected">The expected effect, as a sentence.</param>
/// <param name="Metric">The metric of the score.</param>
/// <param name="Before">The score of the run that the suggestion was made for.</param>
public sealed record FollowedSuggestion(string What, string Expected, Metric Metric, MeasuredScore Before)
{
    /// <summary>The change, in words.</summary>
    public string What { get; init => field = Require.NotNull(value); } = Require.NotNull(What, nameof(What));

    /// <summary>The expected effect, as a sentence.</summary>
    public string Expected { get; init => field = Require.NotNull(value); } = Require.NotNull(Expected, nameof(Expected));

    /// <summary>The metric of the score.</summary>
    public Metric Metric { get; init => field = Require.Defined(value); } = Require.Defined(Metric, nameof(Metric));

    /// <summary>The score of the run that the suggestion was made for.</summary>
    public MeasuredScore Before { get; init => field = Require.NotNull(value); } = Require.NotNull(Before, nameof(Before));

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(FollowedSuggestion), PrintMembers);
}
