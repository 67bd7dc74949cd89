using System.Reflection;
using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>The first setting in which two experiments differ.</summary>
/// <param name="Name">The setting's name, in camel case.</param>
/// <param name="Value">The value in the first experiment.</param>
/// <param name="Other">The value in the second experiment.</param>
internal sealed record SettingDifference(string Name, object? Value, object? Other)
{
    private static readonly PropertyInfo[] Settings = typeof(ExperimentSettings).GetProperties();
    private static readonly PropertyInfo[] TrainingSettings = typeof(TrainingOptions).GetProperties();

    /// <summary>Finds the first difference; null if the settings are equal.</summary>
    public static SettingDifference? Between(ExperimentSettings settings, ExperimentSettings others) =>
        Between(TrainingSettings, settings.Training, others.Training) ?? Between(Settings, settings, others);

    private static SettingDifference? Between(PropertyInfo[] properties, object one, object other)
    {
        foreach (var property in properties)
        {
            var (value, otherValue) = (property.GetValue(one), property.GetValue(other));
            if (!Equals(value, otherValue))
            {
                return new SettingDifference(char.ToLowerInvariant(property.Name[0]) + property.Name[1..], value, otherValue);
            }
        }

        return null;
    }
}
