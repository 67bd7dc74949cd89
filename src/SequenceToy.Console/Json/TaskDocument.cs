using System.Text.Json.Serialization;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a task.</summary>
internal sealed record TaskDocument
{
    public int SchemaVersion { get; } = 2;
    public required string Id { get; init; }
    public required IEnumerable<string> Aliases { get; init; }
    public required string Summary { get; init; }
    public required string Source { get; init; }
    public required TaskNotes Notes { get; init; }
    public required int Features { get; init; }
    public required TargetSpec Target { get; init; }
    public required Goal Goal { get; init; }
    public required BaselineDocument? Baseline { get; init; }
    public required string? LengthUnit { get; init; }
    public required string? TrainingLengths { get; init; }
    public required string? TestLengths { get; init; }
    public required string? AllowedSteps { get; init; }
    public required string StepsMeaning { get; init; }
    public required IEnumerable<string> Conditions { get; init; }
    public required RecommendedSettings Recommended { get; init; }

    /// <summary>The example samples; omitted when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<ExampleDocument>? Examples { get; init; }

    public static TaskDocument Of(TaskEntry entry, ISequenceTask task)
    {
        var lengths = task as IVariableLengthTask;
        return new TaskDocument
        {
            Id = task.Id,
            Aliases = entry.Aliases,
            Summary = task.Summary,
            Source = task.Source,
            Notes = task.Notes,
            Features = task.Features,
            Target = task.Target,
            Goal = task.Goal,
            Baseline = BaselineDocument.Of(task.Baseline),
            LengthUnit = lengths?.LengthUnit,
            TrainingLengths = lengths?.Lengths.ToString(),
            TestLengths = lengths?.TestLengths.ToString(),
            AllowedSteps = entry.AllowedSteps?.ToString(),
            StepsMeaning = entry.StepsMeaning,
            Conditions = task.Conditions.Select(condition => condition.Name),
            Recommended = task.Recommended,
        };
    }
}
