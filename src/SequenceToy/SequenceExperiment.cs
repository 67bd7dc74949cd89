using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Experiments;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Tasks;
using SequenceToy.Training;

namespace SequenceToy;

/// <summary>An experiment: choose a task or samples, configure network and training, and run. Immutable: each call returns a new
/// experiment.</summary>
/// <remarks>Invalid values throw in the method that takes them. Conflicts between settings and data throw in <see cref="Run"/> before any
/// work. One experiment may run on several threads at once.</remarks>
public sealed partial class SequenceExperiment
{
    private readonly Parts parts;

    private SequenceExperiment(Parts parts) => this.parts = parts;

    /// <summary>The task; null for your own samples.</summary>
    public ISequenceTask? Task => parts.Source.Task;

    /// <summary>The suggestion that the experiment follows; null when it follows none.</summary>
    internal FollowedSuggestion? Followed => parts.Followed;

    /// <summary>The current settings of the experiment.</summary>
    public ExperimentSettings Settings => parts.Settings;

    /// <summary>Creates an experiment on a task, with the settings recommended for it.</summary>
    /// <exception cref="ArgumentException">The task lacks a required member; the message names both.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();
    /// </code></example>
    public static SequenceExperiment For(ISequenceTask task) => For(new TaskSource(Checked(task)));

    /// <summary>Creates an experiment on your own samples: 20% for validation, drawn at random, and batch size 16, or fewer if there are
    /// fewer training samples.</summary>
    /// <remarks><see cref="WithSplit"/> chooses the validation samples in another way: time series and windows of a series need
    /// <see cref="Split.InOrder"/>.</remarks>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Data;
    /// float[][] inputs = [[3, 1, 4], [9, 2, 6], [5, 3, 8], [7, 9, 1], [2, 6, 5]];
    /// using var result = SequenceExperiment.For(SequenceDataset.FromArrays(inputs, [4, 5, 6, 7, 8])).Run();
    /// </code></example>
    public static SequenceExperiment For(SequenceDataset samples) => For(new SampleSource(Require.NotNull(samples, nameof(samples))));

    /// <summary>Checks settings and data together, as <see cref="Run"/> does first; draws a few single sequences of a task.</summary>
    /// <exception cref="ArgumentException">Settings and data do not fit together.</exception>
    /// <exception cref="Networks.LibTorch.LibTorchLoadException">libtorch was requested and cannot be loaded, or CUDA is not
    /// available.</exception>
    /// <exception cref="DirectoryNotFoundException">The checkpoint folder does not exist.</exception>
    /// <exception cref="IOException">No checkpoint can be written to the folder.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing to the folder is not permitted.</exception>
    public void Validate()
    {
        parts.Checkpoints?.CheckCanWrite();
        ExperimentPlan.Check(parts.Source, parts.Given, Settings);
    }

    /// <summary>Draws the samples, scales them, trains the network and scores it.</summary>
    /// <param name="progress">The receiver of each epoch's record. An exception that it throws ends the training and is thrown by this
    /// method; the last checkpoint stays. (<c>Progress&lt;T&gt;</c> calls its receiver later, on another thread, so its exceptions do not
    /// come here.) Default: null, none.</param>
    /// <param name="cancellationToken">Ends training between two updates and keeps what was trained; leaves out a snapshot that is not
    /// complete; after training, ends the scoring (<see cref="ExperimentResult.IsScoredInFull"/>).</param>
    /// <exception cref="OperationCanceledException">The run was canceled before training began.</exception>
    /// <exception cref="ArgumentException">Settings and data do not fit together.</exception>
    /// <exception cref="Networks.LibTorch.LibTorchLoadException">libtorch was requested and cannot be loaded, or CUDA is not
    /// available.</exception>
    /// <exception cref="InsufficientMemoryException">Network and batch do not fit into the memory of the libtorch engine's
    /// device.</exception>
    /// <exception cref="Networks.LibTorch.LibTorchException">libtorch failed for another reason.</exception>
    /// <exception cref="IOException">No checkpoint can be written. A later failure does not end training:
    /// <see cref="ExperimentResult.CheckpointFailure"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing checkpoints is not permitted.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSeed(42).Run();
    /// string summary = result.ToString(); // network, score with goal and baseline, engine
    /// </code></example>
    public ExperimentResult Run(IProgress<EpochRecord>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        parts.Checkpoints?.CheckCanWrite();
        var begun = parts.Checkpoints?.Resumed?.Document.EngineChoice;
        var plan = ExperimentPlan.Of(parts.Source, parts.Given, Settings, begun, parts.Logger, cancellationToken);
        using var checkpoints = parts.Checkpoints is null ? null : CheckpointWriter.Begin(parts.Checkpoints, plan, parts.Given);
        var run = new ExperimentRun(plan, checkpoints).Execute(started, progress, cancellationToken);
        return new ExperimentResult(run, plan.Data, this, plan.Logger) { CheckpointFailure = checkpoints?.Finish() };
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

    private sealed record Parts(DataSource Source, ExperimentSettings Settings, CheckpointTarget? Checkpoints = null)
    {
        public GivenData Given { get; init; } = new();
        public ILogger Logger { get; init; } = NullLogger.Instance;
        public FollowedSuggestion? Followed { get; init; }
    }
}
