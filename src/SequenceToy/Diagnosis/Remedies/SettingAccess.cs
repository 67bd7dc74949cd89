using System.Globalization;

namespace SequenceToy.Diagnosis.Remedies;

/// <summary>How a setting is called, read from an experiment's settings and written into them.</summary>
/// <param name="Name">What it is called in sentences.</param>
/// <param name="Read">Its value as one number; null for none.</param>
/// <param name="Write">The settings with another value.</param>
/// <param name="Choices">What the numbers 0, 1, 2 … stand for; null where a number is a number.</param>
internal sealed record SettingAccess(
    string Name, Func<ExperimentSettings, double?> Read, Func<ExperimentSettings, double?, ExperimentSettings> Write, string[]? Choices = null)
{
    public string InWords(double? value) => $"{Name} {(value is not { } number ? "none" : Choices?[(int)number] ?? number.ToString("0.######", CultureInfo.InvariantCulture))}";
}
