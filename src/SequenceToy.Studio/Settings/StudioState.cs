using SequenceToy.Tasks;
using SequenceToy.Training.Engines;

namespace SequenceToy.Studio.Settings;

/// <summary>All that determines a training in the Studio: the task, its length, the settings and the number of other seeds.</summary>
/// <param name="Entry">The task.</param>
/// <param name="Steps">The requested sequence length; null for the task's default.</param>
/// <param name="Settings">The settings of the experiment, with the seed.</param>
/// <param name="OtherSeeds">The number of other seeds to train for comparison, from 0 to 20.</param>
internal sealed record StudioState(TaskEntry Entry, int? Steps, ExperimentSettings Settings, int OtherSeeds)
{
    public const int DefaultSeed = 42;
    public const int MostOtherSeeds = 20;

    /// <summary>The longest sequence, in the task's unit.</summary>
    public const int MostSteps = 200;

    /// <summary>The task with the requested length.</summary>
    public ISequenceTask Task { get; } = Entry.Create(Steps);

    /// <summary>The lengths that can be requested; null when the task alone sets them.</summary>
    public LengthRange? AllowedSteps => AllowedStepsOf(Entry);

    /// <summary>Returns the state of a task with its recommended settings.</summary>
    public static StudioState Default(TaskEntry entry, int? steps = null) =>
        new(entry, steps, DefaultSettings(entry.Create(steps)), MostOtherSeeds);

    /// <summary>Returns the lengths of a task that the Studio accepts.</summary>
    public static LengthRange? AllowedStepsOf(TaskEntry entry) => entry.AllowedSteps is { } allowed
        ? new LengthRange(Math.Min(allowed.Shortest, MostSteps), Math.Min(allowed.Longest, MostSteps)) : null;

    /// <summary>Returns the settings that links leave out.</summary>
    public static ExperimentSettings DefaultSettings(ISequenceTask task) =>
        SequenceExperiment.For(task).Settings with { Seed = DefaultSeed, Engine = Engine.Fused };

    /// <summary>Returns the experiment; the fused engine gives the same bits with and without libtorch.</summary>
    public SequenceExperiment ToExperiment() => SequenceExperiment.For(Task)
        .WithSamples(Settings.Samples, Settings.ValidationSplit, freshEachEpoch: Settings.FreshDataEachEpoch)
        .WithScaling(Settings.InputScaler, Settings.TargetScaler)
        .WithNetwork(Settings.Recurrent)
        .WithTraining(Settings.Training)
        .WithStopWhenSolved(Settings.StopWhenSolved)
        .WithEngine(Engine.Fused)
        .WithSeed(Settings.Seed);
}
