using SequenceToy.Diagnosis.Remedies;

namespace SequenceToy.Diagnosis;

/// <summary>A setting with its value.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Value">Its value; null for none. What numbers stand for is said with each setting.</param>
public sealed record SettingValue(Setting Setting, double? Value)
{
    /// <summary>In words: <c>epochs 250</c>.</summary>
    public override string ToString() => SettingTable.Of(Setting).InWords(Value);
}
