using System.Globalization;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>One setting of an experiment: how it is called, compared, and copied from one experiment's settings to another's.</summary>
/// <param name="Key">What it is called in files, in camel case.</param>
/// <param name="Name">What it is called in sentences.</param>
/// <param name="Value">What is compared and shown: a number, a switch, the name of a choice; null for none.</param>
/// <param name="Write">The second settings, the target, with this one setting of the first, the source.</param>
internal sealed record SettingPart(
    string Key,
    string Name,
    Func<ExperimentSettings, object?> Value,
    Func<ExperimentSettings, ExperimentSettings, ExperimentSettings> Write)
{
    public bool Differs(ExperimentSettings one, ExperimentSettings other) => !Equals(Value(one), Value(other));

    /// <summary>The target with this one setting of the source; where it is the same, the target as it is, its options included.</summary>
    public ExperimentSettings Copy(ExperimentSettings source, ExperimentSettings target) =>
        Differs(source, target) ? Write(source, target) : target;

    public NamedSetting Describe(ExperimentSettings settings) => new(Key, Name, Value(settings) switch
    {
        null => "none",
        bool isOn => isOn ? "on" : "off",
        string choice => choice,
        IFormattable number => number.ToString("0.######", CultureInfo.InvariantCulture),
        { } other => throw new NotSupportedException($"{Name} is no number, switch or choice: {other}."),
    });
}
