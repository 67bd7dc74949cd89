namespace SequenceToy.Console.Json;

/// <summary>The JSON document of the columns of a table of samples; null for what a file leaves open.</summary>
internal sealed record TableSettingsDocument
{
    public string[]? Targets { get; init; }

    /// <summary>The input columns.</summary>
    public string[]? Columns { get; init; }
    public string? SequenceColumn { get; init; }
    public string? StepColumn { get; init; }

    /// <summary>The number of columns per step where a row is a sequence.</summary>
    public int? Features { get; init; }
    public bool? EveryStep { get; init; }
    public bool? Stratified { get; init; }
}
