namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A run that followed one suggestion, or several in turn.</summary>
/// <param name="Suggestions">The suggestions, in the order in which they were applied; at least one.</param>
/// <param name="Settings">The settings of the run.</param>
/// <param name="Diagnosis">The diagnosis of the run.</param>
/// <param name="Metric">The metric of the score.</param>
/// <param name="Score">The score, measured on the same samples as that of the first run.</param>
public sealed record SuggestionTrial(
    ValueList<Suggestion> Suggestions, ExperimentSettings Settings, RunDiagnosis Diagnosis, Metric Metric, MeasuredScore Score)
{
    /// <summary>The suggestions, in the order in which they were applied; at least one.</summary>
    public ValueList<Suggestion> Suggestions { get; init => field = Require.NotNull(value); } =
        Require.NotNull(Suggestions, nameof(Suggestions));

    /// <summary>The settings of the run.</summary>
    public ExperimentSettings Settings { get; init => field = Require.NotNull(value); } = Require.NotNull(Settings, nameof(Settings));

    /// <summary>The diagnosis of the run.</summary>
    public RunDiagnosis Diagnosis { get; init => field = Require.NotNull(value); } = Require.NotNull(Diagnosis, nameof(Diagnosis));

    /// <summary>The metric of the score.</summary>
    public Metric Metric { get; init => field = Require.Defined(value); } = Require.Defined(Metric, nameof(Metric));

    /// <summary>The score, measured on the same samples as that of the first run.</summary>
    public MeasuredScore Score { get; init => field = Require.NotNull(value); } = Require.NotNull(Score, nameof(Score));

    /// <summary>Returns the suggestions with the verdict and the score.</summary>
    public override string ToString() =>
        $"{string.Join(", then ", Suggestions.Select(suggestion => char.ToLowerInvariant(suggestion.What[0]) + suggestion.What[1..]))}: "
        + $"{Diagnosis.Verdict.ToText()}, {Metric.ToText()} {Metric.Format(Score.Value)}";
}
