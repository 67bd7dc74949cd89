namespace SequenceToy.Studio.Settings;

/// <summary>A setting that is one of several choices.</summary>
/// <param name="Key">The name in links.</param>
/// <param name="Name">The name in sentences.</param>
/// <param name="Choices">The choices.</param>
/// <param name="Read">Returns the choice.</param>
/// <param name="Write">Returns the settings with another choice.</param>
internal sealed record ChoiceField(
    string Key, string Name, IReadOnlyList<string> Choices, Func<ExperimentSettings, string> Read,
    Func<ExperimentSettings, string, ExperimentSettings> Write) : StudioField(Key, Name)
{
    private const string On = "on";
    private const string Off = "off";

    /// <summary>Creates a setting that is on or off.</summary>
    public static ChoiceField Switch(
        string key, string name, Predicate<ExperimentSettings> read, Func<ExperimentSettings, bool, ExperimentSettings> write) =>
        new(
            key, name, [Off, On], settings => read(settings) ? On : Off,
            (settings, choice) => write(settings, string.Equals(choice, On, StringComparison.Ordinal)));

    public override string Text(ExperimentSettings settings) => Read(settings);

    public override ExperimentSettings With(ExperimentSettings settings, string text, ICollection<string> notes)
    {
        if (Choices.FirstOrDefault(choice => choice.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            // The same choice again keeps its options.
            return string.Equals(known, Read(settings), StringComparison.Ordinal) ? settings : Write(settings, known);
        }

        notes.Add($"{Key} must be one of {string.Join(", ", Choices)}; {PrintableText.Quoted(text)} was ignored.");
        return settings;
    }

    public override StudioControl Control(ExperimentSettings settings) => new(Key, Name, Text(settings)) { Choices = Choices };
}
