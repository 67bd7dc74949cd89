using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>What to try next: a change of settings, with the reason.</summary>
/// <param name="What">What to change, in words.</param>
/// <param name="Why">Why that may help.</param>
/// <param name="Changes">The settings that change, with their new values; at least one. Where training was cancelled, the first suggestion may give the epochs that were planned.</param>
/// <exception cref="ArgumentException">No change, or null.</exception>
public sealed record Suggestion(string What, string Why, ValueList<SettingValue> Changes)
{
    /// <summary>What to change, in words.</summary>
    public string What { get; init => field = Require.NotNull(value); } = Require.NotNull(What, nameof(What));

    /// <summary>Why that may help.</summary>
    public string Why { get; init => field = Require.NotNull(value); } = Require.NotNull(Why, nameof(Why));

    /// <summary>The settings that change, with their new values; at least one, each once.</summary>
    public ValueList<SettingValue> Changes { get; init => field = Some(Require.NotNull(value)); } = Some(Require.NotNull(Changes, nameof(Changes)));

    /// <summary>The experiment with the changed settings; all others stay. What is changed to what it is already stays as it is, with all of its own options.</summary>
    /// <param name="experiment">The experiment that was diagnosed, or one like it.</param>
    /// <exception cref="InvalidOperationException">The change is one of how samples are drawn, and the experiment is on samples of one's own; or a forget bias, and its cells have no forget gate.</exception>
    public SequenceExperiment Apply(SequenceExperiment experiment) => Require.NotNull(experiment, nameof(experiment)).WithSuggestion(this);

    /// <summary>What and why in two sentences, and the settings.</summary>
    public override string ToString() => $"{What}: {string.Join(", ", Changes)}. {Why}";

    private static ValueList<SettingValue> Some(ValueList<SettingValue> changes) =>
        changes.Count == 0 ? throw new ArgumentException("changes must be at least one; there were none.", nameof(changes))
        : changes.DistinctBy(change => change.Setting).Count() < changes.Count ? throw new ArgumentException("changes must have each setting once; one stood twice.", nameof(changes))
        : changes;
}
