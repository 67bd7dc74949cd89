namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A setting as people read it: its name and its value in words.</summary>
/// <param name="Key">What it is called in files, in camel case: <c>learningRate</c>.</param>
/// <param name="Name">What it is called in sentences: <c>learning rate</c>.</param>
/// <param name="Value">Its value: a number, <c>on</c> or <c>off</c>, the name of a choice such as <c>cosine</c>, or <c>none</c>.</param>
public sealed record NamedSetting(string Key, string Name, string Value)
{
    /// <summary>All settings that a suggestion may change, with their values.</summary>
    /// <param name="settings">The settings.</param>
    public static IReadOnlyList<NamedSetting> AllOf(ExperimentSettings settings) =>
        [.. SettingParts.All.Select(part => part.Describe(settings))];

    /// <summary>Name and value: <c>epochs 250</c>.</summary>
    public override string ToString() => $"{Name} {Value}";
}
