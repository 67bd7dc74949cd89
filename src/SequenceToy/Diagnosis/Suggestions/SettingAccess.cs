using System.Globalization;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>How a setting is called, read from an experiment's settings and written into them. A choice is its place among the choices here, and its name outside.</summary>
/// <param name="Name">What it is called in sentences.</param>
/// <param name="Read">Its value as one number; null for none.</param>
/// <param name="Write">The settings with another value; where it is a choice that the recommended settings make too, with their object. Null without recommended ones.</param>
internal sealed record SettingAccess(string Name, Func<ExperimentSettings, double?> Read, Func<ExperimentSettings, double?, ExperimentSettings?, ExperimentSettings> Write)
{
    /// <summary>What the numbers 0, 1, 2 … stand for; null where a number is a number.</summary>
    public string[]? Choices { get; init; }

    /// <summary>Which numbers are allowed where it is no choice.</summary>
    public NumberRule Rule { get; init; } = NumberRule.Any;

    public string InWords(SettingValue value) => $"{Name} {value.Choice ?? value.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "none"}";

    public double? CheckedNumber(double? value, string name) => value switch
    {
        _ when Choices is not null => value is null ? null : throw new ArgumentException($"{name} must be none for {Name}, which has choices: {string.Join(", ", Choices)}; it was {Words(value)}.", name),
        null => Rule.AllowsNone ? null : throw new ArgumentException($"{name} must be {Rule.Words} for {Name}; it was none.", name),
        { } number => double.IsFinite(number) && Rule.Allows(number) ? number : throw new ArgumentException($"{name} must be {Rule.Words}{(Rule.AllowsNone ? " or none" : "")} for {Name}; it was {Words(value)}.", name),
    };

    public string? CheckedChoice(string? choice, string name) => Choices is null
        ? choice is null ? null : throw new ArgumentException($"{name} must be none for {Name}, which is a number; it was {choice}.", name)
        : choice is not null && Choices.Contains(choice) ? choice : throw new ArgumentException($"{name} must be one of {string.Join(", ", Choices)} for {Name}; it was {choice ?? "none"}.", name);

    private static string Words(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "none";
}
