using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Experiments;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Tasks;
using SequenceToy.Training;

namespace SequenceToy;

/// <summary>The front door: name a task or bring samples, say how to train, and run. Immutable: each call gives a new experiment, so one
/// can be forked into ten.</summary>
/// <remarks>
/// <para><c>using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();</c> trains with settings known to learn the task.</para>
/// <para>Wrong values throw where they are given; what shows only when settings and data come together throws in <see cref="Run"/>, before
/// any work. One experiment may run on several threads at once.</para>
/// </remarks>
public sealed partial class SequenceExperiment
{
    private readonly Parts parts;

    private SequenceExperiment(Parts parts) => this.parts = parts;

    /// <summary>The task; null when the samples are one's own.</summary>
    public ISequenceTask? Task => parts.Source.Task;

    /// <summary>The settings as they stand.</summary>
    public ExperimentSettings Settings => parts.Settings;

    /// <summary>An experiment on a task, with the settings recommended for it.</summary>
    /// <exception cref="ArgumentException">A task that lacks something; its name and what it lacks are named.</exception>
    public static SequenceExperiment For(ISequenceTask task) => For(new TaskSource(Checked(task)));

    /// <summary>An experiment on one's own samples: the last fifth is kept for validation, and batches are of 16, or of all training
    /// samples where there are fewer.</summary>
    public static SequenceExperiment For(SequenceDataset samples) => For(new SampleSource(Require.NotNull(samples, nameof(samples))));

    /// <summary>Checks settings and data together, as <see cref="Run"/> does before any work; of a task a few single sequences are drawn,
    /// to see how long they are.</summary>
    /// <exception cref="ArgumentException">Settings and data that do not fit together.</exception>
    /// <exception cref="Networks.LibTorch.LibTorchLoadException">libtorch is asked for by name and cannot be loaded, or CUDA where there is
    /// none.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder that checkpoints are to be written to is not there.</exception>
    /// <exception cref="IOException">No checkpoint can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">None may be written there.</exception>
    public void Validate()
    {
        parts.Checkpoints?.CheckCanWrite();
        ExperimentPlan.Check(parts.Source, parts.Test, Settings);
    }

    /// <summary>Draws the samples, scales them, trains the network and scores it.</summary>
    /// <param name="progress">Hears of each epoch.</param>
    /// <param name="cancellationToken">Ends training between two steps; the result holds what was trained until then and says so. Then, or
    /// after training, it ends the scoring by length and condition: <see cref="ExperimentResult.IsScoredInFull"/>.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before training began.</exception>
    /// <exception cref="ArgumentException">Settings and data that do not fit together.</exception>
    /// <exception cref="Networks.LibTorch.LibTorchLoadException">libtorch is asked for by name and cannot be loaded, or CUDA where there is
    /// none.</exception>
    /// <exception cref="InsufficientMemoryException">Network and batch do not fit into the memory of the CUDA device.</exception>
    /// <exception cref="IOException">No checkpoint can be written where they are to be, as is seen before any work; one that fails later
    /// does not end the training: <see cref="ExperimentResult.CheckpointFailure"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">None may be written there.</exception>
    public ExperimentResult Run(IProgress<EpochRecord>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        parts.Checkpoints?.CheckCanWrite();
        var begun = parts.Checkpoints?.Resumed?.Document.EngineChoice;
        var plan = ExperimentPlan.Of(parts.Source, parts.Test, Settings, begun, parts.Logger, cancellationToken);
        using var checkpoints = parts.Checkpoints is null ? null : CheckpointWriter.Begin(parts.Checkpoints, plan, parts.Test);
        var run = new ExperimentRun(plan, checkpoints).Execute(started, progress, cancellationToken);
        return new ExperimentResult(run, plan.Data, plan.Logger) { CheckpointFailure = checkpoints?.Finish() };
    }

    private static SequenceExperiment For(DataSource source) => new(new Parts(source, source.InitialSettings));

    private static ISequenceTask Checked(ISequenceTask task)
    {
        TaskChecks.Complete(Require.NotNull(task, nameof(task)));
        return task;
    }

    private SequenceExperiment With(ExperimentSettings settings)
    {
        parts.Checkpoints?.Resumed?.CheckUnchanged(settings);
        return new SequenceExperiment(parts with { Settings = settings });
    }

    // All that an experiment is; each call of a builder method makes another.
    private sealed record Parts(
        DataSource Source, ExperimentSettings Settings, SequenceDataset? Test = null, CheckpointTarget? Checkpoints = null)
    {
        public ILogger Logger { get; init; } = NullLogger.Instance;
    }
}
