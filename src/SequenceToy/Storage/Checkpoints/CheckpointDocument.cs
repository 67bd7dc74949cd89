using System.Text.Json.Serialization;
using SequenceToy.Experiments;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;
using SequenceToy.Storage.Results;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>The description of a training in a checkpoint: what is needed to recreate it and to check that it is unchanged.</summary>
internal sealed record CheckpointDocument
{
    /// <summary>The task; null for your own data.</summary>
    public required SavedTask? Task { get; init; }

    /// <summary>The settings, all resolved.</summary>
    public required ExperimentSettings Settings { get; init; }

    /// <summary>The <see cref="SampleFingerprint"/> of the first epoch's samples and the validation samples.</summary>
    public required string Samples { get; init; }

    /// <summary>The fingerprint of the given test data; null if none was given.</summary>
    public required string? TestSamples { get; init; }

    /// <summary>The fingerprint of the given validation data; null if none was given, or in files of earlier versions.</summary>
    public string? ValidationSamples { get; init; }

    /// <summary>The training engine.</summary>
    public required Engine Engine { get; init; }

    /// <summary>The device of the training.</summary>
    public required ComputeDevice Device { get; init; }

    /// <summary>The version of this library.</summary>
    public required string Version { get; init; }

    /// <summary>The vector width of the processor, in floats: another width changes the last bits of sums.</summary>
    public required LaneWidth Lanes { get; init; }

    /// <summary>The number of epochs between checkpoints.</summary>
    public required int EveryEpochs { get; init => field = Require.Between(value, 1, int.MaxValue); }

    /// <summary>The number of consecutive epochs, up to the last, that reached the goal.</summary>
    public int SolvedEpochs { get; init; }

    /// <summary>The reason for the end of training; null if it can continue.</summary>
    public StopReason? End { get; init; }

    /// <summary>The engine choice of a resumed training.</summary>
    [JsonIgnore]
    public EngineChoice EngineChoice => new(Engine, Device, "The resumed training was started with it.");

    /// <summary>Creates the document of a planned run.</summary>
    /// <param name="target">The checkpoint target, and the resumed checkpoint if any.</param>
    /// <param name="plan">The planned run.</param>
    /// <param name="given">The samples passed besides those to train on.</param>
    public static CheckpointDocument Of(CheckpointTarget target, ExperimentPlan plan, GivenData given) => new()
    {
        Task = target.Resumed?.Document.Task ?? (plan.Source.Task is { } task ? SavedTask.Of(task) : null),
        Settings = plan.Settings,
        Samples = SampleFingerprint.Of(plan.Data.Training, plan.Data.Validation),
        TestSamples = given.Test is null ? null : SampleFingerprint.Of(given.Test),
        ValidationSamples = given.Validation is null ? null : SampleFingerprint.Of(given.Validation),
        Engine = plan.EngineChoice.Engine,
        Device = plan.EngineChoice.Device,
        Version = typeof(CheckpointDocument).Assembly.GetName().Version!.ToString(3),
        Lanes = LaneWidths.Widest,
        EveryEpochs = target.EveryEpochs,
    };

    /// <summary>The description, for people, of what determines the last bits of sums.</summary>
    public string Maker => $"SequenceToy {Version} with vectors of {(int)Lanes}";
}
