using System.Text.Json.Serialization;
using SequenceToy.Experiments;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Storage.Results;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>What a checkpoint says of a training: what it is made from again, and by what it can be seen that it goes on as the
/// same.</summary>
internal sealed record CheckpointDocument
{
    /// <summary>The task; null where the samples were one's own.</summary>
    public required SavedTask? Task { get; init; }

    /// <summary>The settings, all of them resolved.</summary>
    public required ExperimentSettings Settings { get; init; }

    /// <summary>The <see cref="SampleFingerprint"/> of the samples of the first epoch and of validation.</summary>
    public required string Samples { get; init; }

    /// <summary>That of the samples that were given to test on; null where none were.</summary>
    public required string? TestSamples { get; init; }

    /// <summary>Who did the arithmetic.</summary>
    public required Engine Engine { get; init; }

    /// <summary>Where.</summary>
    public required ComputeDevice Device { get; init; }

    /// <summary>The version of this library.</summary>
    public required string Version { get; init; }

    /// <summary>How many floats the processor worked on at once: sums have other last bits at another width.</summary>
    public required LaneWidth Lanes { get; init; }

    /// <summary>After how many epochs one is written.</summary>
    public required int EveryEpochs { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>How many epochs running had reached the goal.</summary>
    public int SolvedEpochs { get; init; }

    /// <summary>Why training ended there; null where it goes on.</summary>
    public StopReason? End { get; init; }

    /// <summary>What the training goes on with, wherever it is resumed.</summary>
    [JsonIgnore]
    public EngineChoice EngineChoice => new(Engine, Device, "The training that was resumed was begun with it.");

    /// <summary>The document of a planned run.</summary>
    /// <param name="target">Where checkpoints go, and what is resumed.</param>
    /// <param name="plan">The run.</param>
    /// <param name="test">The samples that were given to test on; null where none were.</param>
    public static CheckpointDocument Of(CheckpointTarget target, ExperimentPlan plan, SequenceDataset? test) => new()
    {
        Task = target.Resumed?.Document.Task ?? (plan.Source.Task is { } task ? SavedTask.Of(task) : null),
        Settings = plan.Settings,
        Samples = SampleFingerprint.Of(plan.Data.Training, plan.Data.Validation),
        TestSamples = test is null ? null : SampleFingerprint.Of(test),
        Engine = plan.EngineChoice.Engine,
        Device = plan.EngineChoice.Device,
        Version = typeof(CheckpointDocument).Assembly.GetName().Version!.ToString(3),
        Lanes = LaneWidths.Widest,
        EveryEpochs = target.EveryEpochs,
    };

    /// <summary>What decides the last bits of sums, in words.</summary>
    public string Maker => $"SequenceToy {Version} with vectors of {(int)Lanes}";
}
