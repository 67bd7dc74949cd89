using SequenceToy.Metrics;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a network fitted to a table of samples.</summary>
internal sealed record TableFitDocument
{
    public int SchemaVersion { get; } = 1;
    public required string Data { get; init; }
    public required SettingsDocument Settings { get; init; }
    public required Engine Engine { get; init; }
    public required ComputeDevice Device { get; init; }
    public required int ParameterCount { get; init; }
    public required StopReason StopReason { get; init; }
    public required int? BestEpoch { get; init; }
    public required string Split { get; init; }
    public required IEnumerable<EpochRecord> History { get; init; }
    public required Scores Scores { get; init; }
    public required BaselineDocument Baseline { get; init; }
    public required IEnumerable<BaselineDocument> Baselines { get; init; }
    public required double? Skill { get; init; }
    public required DiagnosisDocument Diagnosis { get; init; }
    public required RunEnvironment Environment { get; init; }

    public static TableFitDocument Of(
        string data, ExperimentResult result, TableSettingsDocument table, CsvOptions reading) => new()
        {
            Data = data,
            Settings = SettingsDocument.Of(result.Settings) with { Table = table, Reading = ReadingDocument.Of(reading) },
            Engine = result.EngineChoice.Engine,
            Device = result.EngineChoice.Device,
            ParameterCount = result.Summary.ParameterCount,
            StopReason = result.StopReason,
            BestEpoch = result.BestEpoch,
            Split = result.SplitSummary,
            History = result.History,
            Scores = result.Scores,
            Baseline = BaselineDocument.Of(result.Baseline),
            Baselines = result.Baselines.Select(BaselineDocument.Of),
            Skill = result.Skill,
            Diagnosis = DiagnosisDocument.Of(result.Diagnosis),
            Environment = result.Environment,
        };
}
