using Microsoft.Extensions.Logging;
using SequenceToy.Diagnosis.Suggestions;
using SequenceToy.Experiments;
using SequenceToy.Networks;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;
using SequenceToy.Training.Losses;
using SequenceToy.Training.Optimizers;
using SequenceToy.Training.Schedules;

namespace SequenceToy;

/// <content>How it is trained, by whom, and with which seed.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>The training; what is not given stays as it is.</summary>
    /// <param name="epochs">Passes over the training samples, from 1.</param>
    /// <param name="batchSize">Samples per training step, from 1 to the number of training samples.</param>
    /// <param name="learningRate">The highest learning rate, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SequenceExperiment WithTraining(int? epochs = null, int? batchSize = null, double? learningRate = null) =>
        WithTraining(Settings.Training with
        {
            Epochs = epochs ?? Settings.Training.Epochs,
            BatchSize = batchSize ?? Settings.Training.BatchSize,
            LearningRate = learningRate ?? Settings.Training.LearningRate,
        });

    /// <summary>The training, all of it.</summary>
    public SequenceExperiment WithTraining(TrainingOptions training) => With(Settings with { Training = training });

    /// <summary>How a gradient changes the weights.</summary>
    public SequenceExperiment WithOptimizer(Optimizer optimizer) => WithTraining(Settings.Training with { Optimizer = optimizer });

    /// <summary>How the learning rate changes.</summary>
    public SequenceExperiment WithSchedule(LearningRateSchedule schedule) => WithTraining(Settings.Training with { Schedule = schedule });

    /// <summary>What is made small.</summary>
    public SequenceExperiment WithLoss(Loss loss) => WithTraining(Settings.Training with { Loss = Require.NotNull(loss, nameof(loss)) });

    /// <summary>A limit to the gradient's norm.</summary>
    /// <param name="norm">The largest norm over all weights, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SequenceExperiment WithGradientClip(double norm) => WithTraining(Settings.Training with { GradientClip = norm });

    /// <summary>Stops when the loss no longer improves, and goes back to the best weights.</summary>
    /// <param name="patience">Epochs without improvement after which training stops, from 1. Default: null, as it was, at first 20.</param>
    /// <param name="minImprovement">How much lower than the best a loss must be to count as better, from 0. Default: null, as it was, at
    /// first 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value outside what is allowed.</exception>
    public SequenceExperiment WithEarlyStopping(int? patience = null, double? minImprovement = null)
    {
        var before = Settings.Training.EarlyStopping ?? new EarlyStopping();
        return WithTraining(Settings.Training with
        {
            EarlyStopping =
                new EarlyStopping { Patience = patience ?? before.Patience, MinImprovement = minImprovement ?? before.MinImprovement },
        });
    }

    /// <summary>Ends training as soon as the validation samples reach the task's goal in two epochs running, shares of right answers by
    /// their standard error: epochs are then a budget.</summary>
    /// <param name="stop">Whether to.</param>
    public SequenceExperiment WithStopWhenSolved(bool stop = true) => With(Settings with { StopWhenSolved = stop });

    /// <summary>Looks at the network while it learns: its scores, the influence of each step and its gates, in
    /// <see cref="ExperimentResult.Snapshots"/>. What is learned does not change by it.</summary>
    /// <param name="schedule">After which epochs. Default: null, as it was, at first <see cref="SnapshotSchedule.Doubling"/>.</param>
    public SequenceExperiment WithSnapshots(SnapshotSchedule? schedule = null) =>
        With(Settings with { Snapshots = schedule ?? Settings.Snapshots ?? SnapshotSchedule.Doubling });

    /// <summary>Sets when the task counts as solved, instead of by its own goal: for <see cref="WithStopWhenSolved"/>, the result and its
    /// diagnosis.</summary>
    /// <param name="metric">What is scored; a metric that the task's answers have.</param>
    /// <param name="limit">The score to reach: at most for errors, from 0; at least for shares of right answers, from 0 to 1.</param>
    /// <exception cref="InvalidOperationException">The samples are your own: there is no task to solve.</exception>
    /// <exception cref="ArgumentException">A metric that such answers do not have.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit outside what is allowed.</exception>
    public SequenceExperiment WithGoal(Metric metric, double limit)
    {
        if (Task is null)
        {
            throw new InvalidOperationException("A goal can be set for a task; the samples are given.");
        }

        var goal =
            new Goal(
                metric, Require.Between(limit, 0, Require.Defined(metric, nameof(metric)).IsShare() ? 1 : double.MaxValue, nameof(limit)));
        ExperimentChecks.GoalFits(Task, goal, nameof(metric));
        return With(Settings with { Goal = goal });
    }

    /// <summary>Sets the lengths to test on beyond those trained on, and how many sequences of each; a few of the lengths trained on are
    /// tested too.</summary>
    /// <param name="lengths">In the task's <see cref="IVariableLengthTask.LengthUnit"/>. Default: null, as it was, at first the task's
    /// own.</param>
    /// <param name="samplesPerLength">From 1 to 10 million. Default: null, as it was, at first as many as the task says.</param>
    /// <exception cref="InvalidOperationException">The experiment is not on a task that has lengths.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length outside the task's <see cref="IVariableLengthTask.AllowedLengths"/>, or
    /// samples outside what is allowed.</exception>
    public SequenceExperiment WithTestLengths(LengthRange? lengths = null, int? samplesPerLength = null)
    {
        if (Task is not IVariableLengthTask && (lengths is not null || samplesPerLength is not null))
        {
            throw new InvalidOperationException(
                $"Lengths can be tested on a task that has them; {(Task is null ? "the samples are given" : $"{Task.Id} has not")}.");
        }

        return With(Settings with
        {
            TestLengths = lengths is null ? Settings.TestLengths : TaskSamples.Allowed((IVariableLengthTask)Task!, lengths, "testLengths"),
            SamplesPerLength = samplesPerLength ?? Settings.SamplesPerLength,
        });
    }

    /// <summary>The settings of a published source; what the preset does not speak of stays.</summary>
    public SequenceExperiment WithPreset(Preset preset)
    {
        var loss = Settings.Training.Loss;
        var settings = Require.NotNull(preset, nameof(preset)).Apply(Settings);
        return With(
            settings with
            {
                Samples = Task is null ? Settings.Samples
            : settings.Samples,
                Training = settings.Training with { Loss = settings.Training.Loss ?? loss }
            });
    }

    /// <summary>Makes the changes that a diagnosis suggests; all other settings stay, and what is so already keeps its own
    /// options.</summary>
    /// <param name="suggestion">A suggestion of this experiment's diagnosis, or of one like it.</param>
    /// <remarks>It is another training: one from its beginning, without checkpoints (<see cref="WithoutCheckpoints"/>).</remarks>
    /// <exception cref="InvalidOperationException">The change is one of how samples are drawn, and the samples are your own; or of a forget
    /// bias, and the cells are no LSTM.</exception>
    public SequenceExperiment WithSuggestion(Suggestion suggestion)
    {
        var settings = Require.NotNull(suggestion, nameof(suggestion)).ApplyTo(Settings);
        var (samples, fresh, solved) = (Settings.Samples, Settings.FreshDataEachEpoch, Settings.StopWhenSolved);
        return Task is null && settings != (settings with { Samples = samples, FreshDataEachEpoch = fresh, StopWhenSolved = solved })
            ? throw new InvalidOperationException($"The samples are given, not drawn from a task: {suggestion.What} does not apply.")
            : WithoutCheckpoints().With(settings);
    }

    /// <summary>Who does the arithmetic of training.</summary>
    public SequenceExperiment WithEngine(Engine engine) => With(Settings with { Engine = engine });

    /// <summary>Where it is done.</summary>
    public SequenceExperiment WithDevice(ComputeDevice device) => With(Settings with { Device = device });

    /// <summary>Lets CUDA round the factors of products to TensorFloat-32: faster on large networks, for three digits.</summary>
    /// <param name="allow">Whether it may.</param>
    public SequenceExperiment WithTensorFloat32(bool allow = true) => WithTraining(Settings.Training with { TensorFloat32 = allow });

    /// <summary>What decides all chance: the same seed, settings and machine give the same result, bit for bit.</summary>
    public SequenceExperiment WithSeed(int seed) => With(Settings with { Seed = seed });

    /// <summary>Where words go: warnings of extrapolation and divergence, and what is being done.</summary>
    public SequenceExperiment WithLogger(ILogger logger) => new(parts with { Logger = Require.NotNull(logger, nameof(logger)) });
}
