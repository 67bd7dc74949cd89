using System.Globalization;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>One setting of an experiment, with its names, its value and a way to copy it.</summary>
/// <param name="Key">The name in files, in camel case.</param>
/// <param name="Name">The name in sentences.</param>
/// <param name="Value">Returns the value to compare and show: a number, a switch or the name of a choice; null for none.</param>
/// <param name="Write">Returns the second settings, the target, with this setting taken from the first, the source.</param>
internal sealed record SettingPart(
    string Key,
    string Name,
    Func<ExperimentSettings, object?> Value,
    Func<ExperimentSettings, ExperimentSettings, ExperimentSettings> Write)
{
    public bool Differs(ExperimentSettings one, ExperimentSettings other) => !Equals(Value(one), Value(other));

    /// <summary>Returns the target with this setting of the source; unchanged when the values are equal.</summary>
    public ExperimentSettings Copy(ExperimentSettings source, ExperimentSettings target) =>
        Differs(source, target) ? Write(source, target) : target;

    public NamedSetting Describe(ExperimentSettings settings) => new(Key, Name, Value(settings) switch
    {
        null => "none",
        bool isOn => isOn ? "on" : "off",
        string choice => choice,
        IFormattable number => number.ToString("0.######", CultureInfo.InvariantCulture),
        { } other => throw new NotSupportedException($"{Name} must be a number, switch or choice; it was {other}."),
    });
}
