using System.Reflection;
using SequenceToy.Training;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>The first setting in which two trainings differ.</summary>
/// <param name="Name">Its name, in camel case.</param>
/// <param name="Value">What it is in the one.</param>
/// <param name="Other">What it is in the other.</param>
internal sealed record SettingDifference(string Name, object? Value, object? Other)
{
    private static readonly PropertyInfo[] Settings = typeof(ExperimentSettings).GetProperties();
    private static readonly PropertyInfo[] TrainingSettings = typeof(TrainingOptions).GetProperties();

    /// <summary>Null where they are equal.</summary>
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
