namespace SequenceToy.Studio.Settings;

/// <summary>A setting that a link, a control of the page or a suggestion can change.</summary>
/// <param name="Key">The name in links, as in <c>NamedSetting.Key</c>.</param>
/// <param name="Name">The name in sentences.</param>
internal abstract record StudioField(string Key, string Name)
{
    /// <summary>Returns the value as text in links; null when the setting does not apply, such as a forget bias without an LSTM.</summary>
    public abstract string? Text(ExperimentSettings settings);

    /// <summary>Returns the settings with the allowed value nearest to a text; adds a note when it is another value.</summary>
    public abstract ExperimentSettings With(ExperimentSettings settings, string text, ICollection<string> notes);

    /// <summary>Returns the control of the page.</summary>
    public abstract StudioControl Control(ExperimentSettings settings);
}
