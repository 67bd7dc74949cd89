using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SequenceToy.Data;
using SequenceToy.Experiments;
using SequenceToy.Guards;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Metrics;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Scaling;
using SequenceToy.Storage.Checkpoints;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Engines.Torch;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Schedules;
using static TorchSharp.torch;

namespace SequenceToy;

/// <summary>The front door: name a task or bring samples, say how to train, and run. Immutable: each call gives a new experiment, so one can be forked into ten.</summary>
/// <remarks>
/// <para><c>using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();</c> trains with settings known to learn the task.</para>
/// <para>Wrong values throw where they are given; what shows only when settings and data come together throws in <see cref="Run"/>, before any work.
/// One experiment may run on several threads at once.</para>
/// </remarks>
public sealed partial class SequenceExperiment
{
    private readonly ISequenceTask? task;
    private readonly SequenceDataset? samples;
    private SequenceDataset? test;
    private ILogger logger = NullLogger.Instance;

    private SequenceExperiment(ISequenceTask? task, SequenceDataset? samples, ExperimentSettings settings)
    {
        this.task = task;
        this.samples = samples;
        Settings = settings;
    }

    /// <summary>The task; null when the samples are one's own.</summary>
    public ISequenceTask? Task => task;

    /// <summary>The settings as they stand.</summary>
    public ExperimentSettings Settings { get; private init; }

    /// <summary>An experiment on a task, with the settings recommended for it.</summary>
    /// <exception cref="ArgumentException">A task that lacks something; its name and what it lacks are named.</exception>
    public static SequenceExperiment For(ISequenceTask task)
    {
        TaskChecks.Complete(Require.NotNull(task, nameof(task)));
        var recommended = task.Recommended;
        return new SequenceExperiment(task, null, new ExperimentSettings
        {
            Samples = recommended.Samples,
            ValidationSplit = recommended.ValidationSplit,
            FreshDataEachEpoch = recommended.FreshDataEachEpoch,
            StopWhenSolved = recommended.StopWhenSolved,
            InputScaler = recommended.MinMaxScaling ? new MinMaxScaler() : new NoScaler(),
            TargetScaler = recommended.MinMaxScaling ? new MinMaxScaler() : new NoScaler(),
            Recurrent = new LstmOptions { HiddenSize = recommended.HiddenSize, ForgetBias = recommended.ForgetBias },
            Training = new TrainingOptions
            {
                Epochs = recommended.Epochs,
                BatchSize = recommended.BatchSize,
                LearningRate = recommended.LearningRate,
                Schedule = recommended.ConstantLearningRate ? new ConstantSchedule() : new CosineSchedule(),
                GradientClip = recommended.GradientClip,
                Loss = Loss.For(task.Target.Kind),
            },
        });
    }

    /// <summary>An experiment on one's own samples: the last fifth is kept for validation, and batches are of 16, or of all training samples where there are fewer.</summary>
    public static SequenceExperiment For(SequenceDataset samples)
    {
        Require.NotNull(samples, nameof(samples));
        var settings = new ExperimentSettings { Samples = samples.Count };
        return new SequenceExperiment(null, samples, settings with
        {
            Training = new TrainingOptions
            {
                BatchSize = Math.Min(16, ExperimentData.TrainingCount(samples.Count, settings.ValidationSplit)),
                Loss = Loss.For(samples.Target.Kind),
            },
        });
    }

    /// <summary>Checks settings and data together, as <see cref="Run"/> does before any work; of a task a few single sequences are drawn, to see how long they are.</summary>
    /// <exception cref="ArgumentException">Settings and data that do not fit together.</exception>
    /// <exception cref="Networks.LibTorch.LibTorchLoadException">libtorch cannot be loaded, or CUDA is asked for where there is none.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder that checkpoints are to be written to is not there.</exception>
    /// <exception cref="IOException">No checkpoint can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">None may be written there.</exception>
    public void Validate()
    {
        checkpoints?.Check();
        ExperimentPlan.Check(task, samples, test, Settings);
    }

    /// <summary>Draws the samples, scales them, trains the network and scores it.</summary>
    /// <param name="progress">Hears of each epoch.</param>
    /// <param name="cancellationToken">
    /// Ends training between two steps; the result holds what was trained until then and says so. Then, or after training, it ends the scoring by length and condition:
    /// <see cref="ExperimentResult.IsScoredInFull"/>.
    /// </param>
    /// <exception cref="OperationCanceledException">It was cancelled before training began.</exception>
    /// <exception cref="ArgumentException">Settings and data that do not fit together.</exception>
    /// <exception cref="Networks.LibTorch.LibTorchLoadException">libtorch cannot be loaded, or CUDA is asked for where there is none.</exception>
    /// <exception cref="IOException">No checkpoint can be written where they are to be, as is seen before any work; one that fails later does not end the training: <see cref="ExperimentResult.CheckpointFailure"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">None may be written there.</exception>
    public ExperimentResult Run(IProgress<EpochRecord>? progress = null, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        checkpoints?.Check();
        var plan = ExperimentPlan.Of(task, samples, test, Settings, logger, cancellationToken);
        using var writer = Writer(plan);
        var scaling = DatasetScaling.Fit(plan.Data.Training, Settings.InputScaler, Settings.TargetScaler);
        var steps = (plan.Data.Training.FewestSteps, plan.Data.Training.Steps);
        var model = new TrainedModel(new SequenceModel(plan.Shape, Settings.Seed), scaling, plan.Data.Training.Target, DeviceOf(plan.EngineChoice), steps);
        try
        {
            var trainingStarted = Stopwatch.GetTimestamp();
            var snapshots = Settings.Snapshots is null ? null : new SnapshotSeries(
                model, plan.Data.Validation ?? plan.Data.Training, task?.IgnoredSteps ?? [], resumed?.SnapshotWeights ?? [], keepsWeights: writer is not null);
            var run = Train(plan, model, snapshots, writer, progress, cancellationToken);
            writer?.Finish();
            var training = Stopwatch.GetElapsedTime(trainingStarted);
            ExperimentLog.Trained(logger, run.History.Count, training.TotalSeconds, run.StopReason.ToString());

            var environment = RunEnvironment.Of(training, Stopwatch.GetElapsedTime(started));
            var outcome = ExperimentOutcome.Of(plan, run, snapshots?.Taken ?? [], model, environment, cancellationToken);
            return new ExperimentResult(plan, outcome, model) { CheckpointFailure = writer?.Failure };
        }
        catch
        {
            // No result will own it.
            model.Dispose();
            throw;
        }
    }

    private TrainingRun Train(
        ExperimentPlan plan, TrainedModel model, SnapshotSeries? snapshots, CheckpointWriter? writer, IProgress<EpochRecord>? progress, CancellationToken cancellation)
    {
        var training = model.Scaling.Apply(plan.Data.Training);
        var validation = plan.Data.Validation is null ? null : model.Scaling.Apply(plan.Data.Validation);
        var parameters = ModelSummary.Of(plan.Shape).ParameterCount;
        ExperimentLog.Training(logger, parameters, training.Count, plan.EngineChoice.Engine.ToString(), plan.EngineChoice.Device.ToString(), plan.EngineChoice.Reason);

        using ITrainingEngine engine = plan.EngineChoice.Engine == Engine.Fused
            ? FusedEngine.For(model.Network, Settings.Training, plan.Loss, Settings.Seed)
            : new TorchEngine(model.Network, Settings.Training, plan.Loss, DeviceOf(plan.EngineChoice), Settings.Seed);
        resumed?.CheckFits(engine, parameters);
        var calls = writer is null ? null : new CheckpointCalls(checkpoints!.EveryEpochs, plan.Data.Fresh?.Random, state => writer.Write(state, snapshots?.Weights ?? []));
        return new Trainer(engine, parameters, Settings.Training, logger) { From = resumed?.State, Checkpoints = calls }.Train(
            epoch => epoch == 1 || plan.Data.Fresh is null ? training : model.Scaling.Apply(plan.Data.Fresh.Draw()),
            validation,
            SeededRandom.ForSeed(Settings.Seed, RandomPurpose.Order),
            Settings.StopWhenSolved ? () => IsSolved(model, plan.Task!.Goal, plan.Data.Validation!) : null,
            snapshots is null ? null : new SnapshotCalls(Settings.Snapshots!, snapshots.Take),
            progress,
            cancellation);
    }

    private static bool IsSolved(TrainedModel model, Goal goal, SequenceDataset validation) =>
        goal.IsSafelyReachedBy(Scores.Of(model, validation)[goal.Metric], validation.Count);

    private SequenceExperiment With(ExperimentSettings settings)
    {
        resumed?.CheckUnchanged(settings);
        return new SequenceExperiment(task, samples, settings) { test = test, logger = logger, checkpoints = checkpoints, resumed = resumed };
    }

    private static Device DeviceOf(EngineChoice choice) => choice.Device == ComputeDevice.Cuda ? CUDA : CPU;
}
