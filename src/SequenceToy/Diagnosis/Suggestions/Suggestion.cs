namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A change of settings to try next, with the reason; <c>experiment.WithSuggestion(suggestion)</c> applies it.</summary>
public sealed record Suggestion
{
    /// <param name="what">The change, in words.</param>
    /// <param name="why">The reason why it may help.</param>
    /// <param name="expected">The expected effect, as a sentence.</param>
    /// <param name="before">The score of the run that was diagnosed.</param>
    /// <param name="settings">All settings of the run, with the change applied.</param>
    /// <param name="parts">The settings that the change concerns; at least one.</param>
    internal Suggestion(
        string what, string why, string expected, SuggestionOrigin before, ExperimentSettings settings,
        params IEnumerable<SettingPart> parts)
    {
        (What, Why, Expected, Before, Settings) = (what, why, expected, before, settings);
        Changes = [.. parts.Select(part => part.Describe(settings))];
    }

    /// <summary>The change, in words.</summary>
    public string What { get; }

    /// <summary>The reason why the change may help.</summary>
    public string Why { get; }

    /// <summary>The expected effect of the change, as a sentence.</summary>
    /// <remarks>The diagnosis of the run that follows the suggestion says what happened: <see cref="RunDiagnosis.FollowUp"/>.</remarks>
    public string Expected { get; }

    /// <summary>The settings of the run that was diagnosed, with the changes.</summary>
    public ExperimentSettings Settings { get; }

    /// <summary>The settings that change, with their new values; at least one.</summary>
    /// <remarks>The first suggestion after a canceled training run names the planned epochs, which are unchanged.</remarks>
    public ValueList<NamedSetting> Changes { get; }

    /// <summary>The score of the run that the suggestion is for.</summary>
    internal SuggestionOrigin Before { get; }

    /// <summary>Returns the given settings with the suggested values; a recipe that already has the suggested kind keeps its
    /// options.</summary>
    /// <exception cref="InvalidOperationException">The change sets a forget bias, but the cells have no forget gate.</exception>
    internal ExperimentSettings ApplyTo(ExperimentSettings settings) => SettingParts.All
        .Where(part => Changes.Any(change => string.Equals(change.Key, part.Key, StringComparison.Ordinal)))
        .Aggregate(settings, (changed, part) => part.Copy(Settings, changed));

    /// <summary>Returns the change, its settings and the reason as text.</summary>
    public override string ToString() => $"{What}: {string.Join(", ", Changes)}. {Why}";
}
