using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using SequenceToy.Networks.Cells;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of all settings of a run; recipes have their kind beside their values.</summary>
internal sealed record SettingsDocument(
    int Samples, double ValidationSplit, int TestSamples, bool FreshDataEachEpoch, bool StopWhenSolved, Goal? Goal, string? TestLengths,
    int? SamplesPerLength, int? Period, Recipe InputScaler, Recipe TargetScaler, Dictionary<string, object?> Recurrent,
    TrainingDocument Training, Engine Engine, ComputeDevice Device, int Seed)
{
    /// <summary>The columns; only of a table of samples.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TableSettingsDocument? Table { get; init; }

    /// <summary>How the file is read; only of a table of samples.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadingDocument? Reading { get; init; }

    public static SettingsDocument Of(ExperimentSettings settings) => new(
        settings.Samples,
        settings.ValidationSplit,
        settings.TestSamples,
        settings.FreshDataEachEpoch,
        settings.StopWhenSolved,
        settings.Goal,
        settings.TestLengths?.ToString(),
        settings.SamplesPerLength,
        settings.Period,
        Recipe.Of(settings.InputScaler),
        Recipe.Of(settings.TargetScaler),
        RecurrentDocument.Of(settings.Recurrent),
        TrainingDocument.Of(settings.Training),
        settings.Engine,
        settings.Device,
        settings.Seed);
}

/// <summary>The JSON document of the recurrent layers: the settings of every kind, null when the kind does not have them.</summary>
internal static class RecurrentDocument
{
    public static Dictionary<string, object?> Of(RecurrentOptions recurrent)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var document = new Dictionary<string, object?>(StringComparer.Ordinal) { ["kind"] = recurrent.Name };
        foreach (var type in RecurrentOptions.All.Select(kind => kind.GetType()).Prepend(typeof(RecurrentOptions)))
        {
            foreach (var setting in type.GetProperties(Own).Where(property => property.SetMethod is not null))
            {
                var value = recurrent.GetType().GetProperty(setting.Name)?.GetValue(recurrent);
                document[JsonNamingPolicy.CamelCase.ConvertName(setting.Name)] = Plain(value);
            }
        }

        return document;
    }

    // A value type that wraps a number is written as the number.
    private static object? Plain(object? value) =>
        value is ValueType and not IConvertible ? value.GetType().GetProperty("Value")!.GetValue(value) : value;
}

/// <summary>The JSON document of the training settings.</summary>
internal sealed record TrainingDocument(
    int Epochs, int BatchSize, double LearningRate, Recipe Optimizer, Recipe Schedule, Recipe Loss, double? GradientClip,
    EarlyStopping? EarlyStopping, int Threads, bool TensorFloat32, object? ClassWeights)
{
    public static TrainingDocument Of(TrainingOptions training) => new(
        training.Epochs,
        training.BatchSize,
        training.LearningRate,
        Recipe.Of(training.Optimizer),
        Recipe.Of(training.Schedule),
        Recipe.Of(training.Loss!),
        training.GradientClip,
        training.EarlyStopping,
        training.Threads,
        training.TensorFloat32,
        training.ClassWeights switch
        {
            null => null,
            BalancedClassWeights => "balanced",
            GivenClassWeights given => given.Weights,
            var other => throw new NotSupportedException($"{other.GetType().Name} is not known."),
        });
}

/// <summary>The JSON document of a recipe: its kind and its values.</summary>
internal sealed record Recipe(string Kind, object Values)
{
    // With the type object the serializer writes the properties of the derived record.
    public static Recipe Of(object recipe) => new(recipe.GetType().Name, recipe);
}
