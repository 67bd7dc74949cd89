using SequenceToy.Data;

namespace SequenceToy.Diagnosis;

/// <summary>What to try next: a change of settings, with the reason.</summary>
/// <param name="What">What to change, in words.</param>
/// <param name="Why">Why that may help.</param>
/// <param name="Changes">The settings that change, with their new values; at least one.</param>
public sealed record Suggestion(string What, string Why, ValueList<SettingValue> Changes)
{
    /// <summary>The experiment with the changed settings; all others stay.</summary>
    /// <param name="experiment">The experiment that was diagnosed, or one like it.</param>
    /// <exception cref="InvalidOperationException">The change is one of how samples are drawn, and the experiment is on samples of one's own.</exception>
    public SequenceExperiment Apply(SequenceExperiment experiment) => Require.NotNull(experiment, nameof(experiment)).WithSuggestion(this);

    /// <summary>What and why in two sentences, and the settings.</summary>
    public override string ToString() => $"{What}: {string.Join(", ", Changes)}. {Why}";
}
