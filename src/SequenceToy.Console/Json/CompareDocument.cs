using SequenceToy.Console.Views;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a comparison.</summary>
internal sealed record CompareDocument
{
    public int SchemaVersion { get; } = 2;
    public required string Task { get; init; }
    public required Goal Goal { get; init; }
    public required BaselineDocument Baseline { get; init; }
    public required IEnumerable<ComparedDocument> Networks { get; init; }
    public required RunEnvironment Environment { get; init; }

    public static CompareDocument Of(ISequenceTask task, ComparedNetwork[] compared) => new()
    {
        Task = task.Id,
        Goal = task.Goal,
        Baseline = BaselineDocument.Of(compared[0].Baseline),
        Networks = compared.Select(ComparedDocument.Of),
        Environment = compared[0].Environment,
    };
}

/// <summary>The JSON document of one kind of network over several seeds; the settings are those of the first seed.</summary>
internal sealed record ComparedDocument(
    string Network, SettingsDocument Settings, Engine Engine, string EngineReason, ComputeDevice Device, int ParameterCount,
        IEnumerable<ComparedRun> Runs)
{
    public static ComparedDocument Of(ComparedNetwork compared) => new(
        compared.Settings.Recurrent.Name,
        SettingsDocument.Of(compared.Settings),
        compared.EngineChoice.Engine,
        compared.EngineChoice.Reason,
        compared.EngineChoice.Device,
        compared.ParameterCount,
        compared.Runs);
}
