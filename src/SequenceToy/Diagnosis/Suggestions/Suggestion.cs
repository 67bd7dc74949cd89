namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>What to try next: a change of settings, with the reason; <c>experiment.WithSuggestion(suggestion)</c> makes it.</summary>
public sealed record Suggestion
{
    /// <param name="what">What to change, in words.</param>
    /// <param name="why">Why that may help.</param>
    /// <param name="settings">The settings of the run, changed.</param>
    /// <param name="parts">Which of them are meant; at least one.</param>
    internal Suggestion(string what, string why, ExperimentSettings settings, params IEnumerable<SettingPart> parts)
    {
        (What, Why, Settings) = (what, why, settings);
        Changes = [.. parts.Select(part => part.Describe(settings))];
    }

    /// <summary>What to change, in words.</summary>
    public string What { get; }

    /// <summary>Why that may help.</summary>
    public string Why { get; }

    /// <summary>The settings of the run that was diagnosed, with the changes.</summary>
    public ExperimentSettings Settings { get; }

    /// <summary>
    /// The settings that change, with their new values; at least one. Where training was cancelled, the first suggestion may give the
    /// epochs that were planned.
    /// </summary>
    public ValueList<NamedSetting> Changes { get; }

    /// <summary>A suggestion of all in which the changed settings differ; null where that is nothing.</summary>
    internal static Suggestion? Between(string what, string why, ExperimentSettings before, ExperimentSettings after)
    {
        var parts = SettingParts.All.Where(part => part.Differs(before, after)).ToArray();
        return parts.Length == 0 ? null : new Suggestion(what, why, after, parts);
    }

    /// <summary>Other settings with the changes; all others stay. What is so already stays as it is, with all of its own options.</summary>
    /// <exception cref="InvalidOperationException">The change is of a forget bias, and the cells have no forget gate.</exception>
    internal ExperimentSettings ApplyTo(ExperimentSettings settings) => SettingParts.All
        .Where(part => Changes.Any(change => string.Equals(change.Key, part.Key, StringComparison.Ordinal)))
        .Aggregate(settings, (changed, part) => part.Copy(Settings, changed));

    /// <summary>What and why in two sentences, and the settings.</summary>
    public override string ToString() => $"{What}: {string.Join(", ", Changes)}. {Why}";
}
