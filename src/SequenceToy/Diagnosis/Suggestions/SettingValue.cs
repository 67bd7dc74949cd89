using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>A setting with its value: a number, or the name of a choice.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its number; null for none, and where it is a choice.</param>
/// <param name="Choice">The name of its choice, as said with each setting; null where it is a number.</param>
/// <exception cref="ArgumentException">A value that the setting cannot have.</exception>
public sealed record SettingValue(Setting Setting, double? Value = null, string? Choice = null)
{
    /// <summary>The setting.</summary>
    public Setting Setting { get; } = Require.Defined(Setting, nameof(Setting));

    /// <summary>Its number; null for none, and where it is a choice.</summary>
    public double? Value { get; } = SettingTable.Of(Require.Defined(Setting, nameof(Setting))).CheckedNumber(Value, "value");

    /// <summary>The name of its choice; null where it is a number.</summary>
    public string? Choice { get; } = SettingTable.Of(Require.Defined(Setting, nameof(Setting))).CheckedChoice(Choice, "choice");

    /// <summary>In words: <c>epochs 250</c>.</summary>
    public override string ToString() => SettingTable.Of(Setting).InWords(this);
}
