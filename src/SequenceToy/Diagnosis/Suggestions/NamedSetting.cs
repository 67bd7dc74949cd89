namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A setting with its name and value as text.</summary>
/// <param name="Key">The name in files, in camel case, such as <c>learningRate</c>.</param>
/// <param name="Name">The name in sentences, such as <c>learning rate</c>.</param>
/// <param name="Value">The value: a number, <c>on</c> or <c>off</c>, the name of a choice such as <c>cosine</c>, or <c>none</c>.</param>
public sealed record NamedSetting(string Key, string Name, string Value)
{
    /// <summary>Returns all settings that a suggestion can change, with their values.</summary>
    /// <param name="settings">The settings to describe.</param>
    public static IReadOnlyList<NamedSetting> AllOf(ExperimentSettings settings) =>
        [.. SettingParts.All.Select(part => part.Describe(settings))];

    /// <summary>Returns the name and value, such as <c>epochs 250</c>.</summary>
    public override string ToString() => $"{Name} {Value}";
}
