using System.Text.Json.Serialization;
using SequenceToy.Console.Views;
using SequenceToy.Evaluation;
using SequenceToy.Metrics;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Console.Json;

/// <summary>The JSON document of a run.</summary>
internal sealed record RunDocument
{
    public int SchemaVersion { get; } = 2;
    public required string Task { get; init; }
    public required SettingsDocument Settings { get; init; }
    public required Engine Engine { get; init; }
    public required string EngineReason { get; init; }
    public required ComputeDevice Device { get; init; }
    public required int ParameterCount { get; init; }
    public required StopReason StopReason { get; init; }
    public required int? BestEpoch { get; init; }
    public required IEnumerable<EpochRecord> History { get; init; }
    public required Scores Scores { get; init; }
    public required BaselineDocument Baseline { get; init; }
    public required IEnumerable<BaselineDocument> Baselines { get; init; }
    public required double? Skill { get; init; }
    public required IEnumerable<LengthDocument> ByLength { get; init; }
    public required int? FirstFailingLength { get; init; }
    public required IEnumerable<ConditionDocument> ByCondition { get; init; }
    public required bool ScoredInFull { get; init; }
    public required long SequencesSeen { get; init; }
    public required EvaluatedOn ScoredOn { get; init; }
    public required double TestOverlap { get; init; }
    public required bool? Solved { get; init; }
    public required IEnumerable<ScoredPredictionDocument> Predictions { get; init; }
    public required InfluenceDocument Influence { get; init; }
    public required DiagnosisDocument Diagnosis { get; init; }

    /// <summary>The signals of every unit; only with --inside.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public required InsideDocument? Inside { get; init; }
    public required double TrainSeconds { get; init; }
    public required double TotalSeconds { get; init; }
    public required RunEnvironment Environment { get; init; }

    public static RunDocument Of(
        ISequenceTask task, ExperimentResult result, IReadOnlyList<ExamplePrediction> examples, bool showsInside) => new()
        {
            Task = task.Id,
            Settings = SettingsDocument.Of(result.Settings),
            Engine = result.EngineChoice.Engine,
            EngineReason = result.EngineChoice.Reason,
            Device = result.EngineChoice.Device,
            ParameterCount = result.Summary.ParameterCount,
            StopReason = result.StopReason,
            BestEpoch = result.BestEpoch,
            History = result.History,
            Scores = result.Scores,
            Baseline = BaselineDocument.Of(result.Baseline),
            Baselines = result.Baselines.Select(BaselineDocument.Of),
            Skill = result.Skill,
            ByLength = result.ByLength.Select(LengthDocument.Of),
            FirstFailingLength = result.FirstFailingLength,
            ByCondition = result.ByCondition.Select(ConditionDocument.Of),
            ScoredInFull = result.IsScoredInFull,
            SequencesSeen = result.SequencesSeen,
            ScoredOn = result.ScoredOn,
            TestOverlap = result.TestOverlap,
            Solved = result.IsSolved,
            Predictions = examples.Select(ScoredPredictionDocument.Of),
            Influence = InfluenceDocument.Of(result.Influence()),
            Diagnosis = DiagnosisDocument.Of(result.Diagnosis),
            Inside = showsInside ? InsideDocument.Of(result.Trace(examples[0].Prediction.Input), result.GateStatistics()) : null,
            TrainSeconds = result.Environment.TrainSeconds,
            TotalSeconds = result.Environment.TotalSeconds,
            Environment = result.Environment,
        };
}

/// <summary>The JSON document of a prediction beside its target.</summary>
internal sealed record ScoredPredictionDocument(
    IEnumerable<IEnumerable<float>> Input, IEnumerable<float> Prediction, IEnumerable<float> Target, bool InRange)
{
    public static ScoredPredictionDocument Of(ExamplePrediction example) =>
        new(ExampleDocument.Steps(example.Prediction.Input), example.Prediction.Value, example.Sample.Target,
            example.Prediction.IsInRange);
}
