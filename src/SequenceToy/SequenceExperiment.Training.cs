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

/// <content>Training, engine and random seed.</content>
public sealed partial class SequenceExperiment
{
    /// <summary>Sets epochs, batch size and learning rate; omitted values stay unchanged.</summary>
    /// <param name="epochs">The number of passes over the training samples, at least 1.</param>
    /// <param name="batchSize">The number of samples per update, from 1 to the number of training samples.</param>
    /// <param name="learningRate">The highest learning rate, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 100, batchSize: 32, learningRate: 0.01).Run();
    /// </code></example>
    public SequenceExperiment WithTraining(int? epochs = null, int? batchSize = null, double? learningRate = null) =>
        WithTraining(Settings.Training with
        {
            Epochs = epochs ?? Settings.Training.Epochs,
            BatchSize = batchSize ?? Settings.Training.BatchSize,
            LearningRate = learningRate ?? Settings.Training.LearningRate,
        });

    /// <summary>Sets all training options at once.</summary>
    public SequenceExperiment WithTraining(TrainingOptions training) => With(Settings with { Training = training });

    /// <summary>Sets the optimizer, such as Adam.</summary>
    public SequenceExperiment WithOptimizer(Optimizer optimizer) => WithTraining(Settings.Training with { Optimizer = optimizer });

    /// <summary>Sets the learning rate schedule.</summary>
    public SequenceExperiment WithSchedule(LearningRateSchedule schedule) => WithTraining(Settings.Training with { Schedule = schedule });

    /// <summary>Sets the loss function.</summary>
    public SequenceExperiment WithLoss(Loss loss) => WithTraining(Settings.Training with { Loss = Require.NotNull(loss, nameof(loss)) });

    /// <summary>Weights the classes in the loss, for example to learn a rare class; for targets that are one of several classes.</summary>
    /// <remarks>The losses of the history are weighted; scores and baselines are not. Weights of samples (<see cref="Sample.Weight"/>)
    /// multiply those of their class.</remarks>
    /// <param name="weights">The weights: <see cref="ClassWeights.Balanced"/>, or those given per class.</param>
    /// <exception cref="ArgumentException">Thrown by <see cref="Run"/> when the targets are not classes, or their number of classes is not
    /// that of the weights.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Data; using SequenceToy.Training;
    /// var samples = SequenceDataset.FromArrays([[[1], [2]], [[2], [3]], [[3], [4]], [[9], [8]]], [0, 0, 0, 1], classes: 2);
    /// var experiment = SequenceExperiment.For(samples).WithClassWeights(ClassWeights.Balanced);
    /// </code></example>
    public SequenceExperiment WithClassWeights(ClassWeights weights) =>
        WithTraining(Settings.Training with { ClassWeights = Require.NotNull(weights, nameof(weights)) });

    /// <summary>Weights the classes in the loss by given numbers, for targets that are one of several classes.</summary>
    /// <param name="weights">The weight of each class, in the order of the classes, from 0 to 1 million; at least two, not all 0.</param>
    /// <exception cref="ArgumentException">There are fewer than two weights, or all are 0.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is outside its range, or NaN.</exception>
    /// <inheritdoc cref="WithClassWeights(ClassWeights)" path="/remarks"/>
    public SequenceExperiment WithClassWeights(params ReadOnlySpan<double> weights) => WithClassWeights(ClassWeights.Given(weights));

    /// <summary>Limits the gradient norm: longer gradients are scaled down.</summary>
    /// <param name="norm">The largest norm over all weights, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    public SequenceExperiment WithGradientClip(double norm) => WithTraining(Settings.Training with { GradientClip = norm });

    /// <summary>Stops training when the loss no longer improves, and restores the best weights.</summary>
    /// <param name="patience">The epochs without improvement before stopping, at least 1. Default: null, which keeps the current value (20
    /// unless set before).</param>
    /// <param name="minImprovement">The loss decrease that counts as improvement, at least 0. Default: null, which keeps the current value
    /// (0 unless set before).</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its allowed range.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithEarlyStopping(patience: 10).Run();
    /// </code></example>
    public SequenceExperiment WithEarlyStopping(int? patience = null, double? minImprovement = null)
    {
        var before = Settings.Training.EarlyStopping ?? new EarlyStopping();
        return WithTraining(Settings.Training with
        {
            EarlyStopping =
                new EarlyStopping { Patience = patience ?? before.Patience, MinImprovement = minImprovement ?? before.MinImprovement },
        });
    }

    /// <summary>Ends training once the validation samples reach the goal in two consecutive epochs; epochs are then a maximum.</summary>
    /// <remarks>Accuracies must exceed the goal by their standard error.</remarks>
    /// <param name="stop">True to stop at the goal. Default: true.</param>
    public SequenceExperiment WithStopWhenSolved(bool stop = true) => With(Settings with { StopWhenSolved = stop });

    /// <summary>Takes snapshots (scores, influence, gates) during training and stores them in <see cref="ExperimentResult.Snapshots"/>;
    /// training itself is unchanged.</summary>
    /// <param name="schedule">The epochs after which snapshots are taken. Default: null, which keeps the current schedule
    /// (<see cref="SnapshotSchedule.Doubling"/>: epochs 1, 2, 4 …, unless set before).</param>
    public SequenceExperiment WithSnapshots(SnapshotSchedule? schedule = null) =>
        With(Settings with { Snapshots = schedule ?? Settings.Snapshots ?? SnapshotSchedule.Doubling });

    /// <summary>Sets the score to reach, the goal, instead of a task's own. <see cref="WithStopWhenSolved"/>, the result and its diagnosis
    /// use it.</summary>
    /// <param name="metric">The metric of the goal; it must fit the targets.</param>
    /// <param name="limit">The score to reach: an upper limit for errors, at least 0; a lower limit for accuracies and R², from 0 to
    /// 1.</param>
    /// <remarks>Your own samples have no goal without it. Their score is measured on test samples if given, otherwise on validation
    /// samples.</remarks>
    /// <exception cref="ArgumentException">The metric does not fit the target.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is outside its allowed range.</exception>
    public SequenceExperiment WithGoal(Metric metric, double limit)
    {
        var highest = Require.Defined(metric, nameof(metric)).HigherIsBetter() ? 1 : double.MaxValue;
        var goal = new Goal(metric, Require.Between(limit, 0, highest, nameof(limit)));
        ExperimentChecks.GoalFits(parts.Source.Target, Task?.Id ?? "your samples", goal, nameof(metric));
        return With(Settings with { Goal = goal });
    }

    /// <summary>Sets the lengths to test beyond the training range and the sequences per length; training lengths are also
    /// tested.</summary>
    /// <param name="lengths">The lengths, in the task's <see cref="IVariableLengthTask.LengthUnit"/>. Default: null, which keeps the
    /// current value (the task's unless set before).</param>
    /// <param name="samplesPerLength">The samples per length, 1 to 10 million. Default: null, which keeps the current value (the task's
    /// unless set before).</param>
    /// <exception cref="InvalidOperationException">The experiment has no task that is tested at several lengths.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A length is outside <see cref="IVariableLengthTask.AllowedLengths"/>, or the number of
    /// sequences outside its range.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks; using SequenceToy.Tasks.StateMachines;
    /// var experiment = SequenceExperiment.For(new Parity(new LengthRange(1, 8))).WithTraining(epochs: 5);
    /// using var result = experiment.WithTestLengths(new LengthRange(9, 32), samplesPerLength: 100).Run();
    /// </code></example>
    public SequenceExperiment WithTestLengths(LengthRange? lengths = null, int? samplesPerLength = null)
    {
        if (Task is not IVariableLengthTask && (lengths is not null || samplesPerLength is not null))
        {
            throw new InvalidOperationException(
                "WithTestLengths needs a task that is tested at several lengths; "
                + $"{(Task is null ? "the samples are your own" : $"{Task.Id} is not")}.");
        }

        return With(Settings with
        {
            TestLengths = lengths is null ? Settings.TestLengths : TaskSamples.Allowed((IVariableLengthTask)Task!, lengths, "testLengths"),
            SamplesPerLength = samplesPerLength ?? Settings.SamplesPerLength,
        });
    }

    /// <summary>Applies the settings of a published source; settings it does not define stay unchanged.</summary>
    public SequenceExperiment WithPreset(Preset preset)
    {
        var loss = Settings.Training.Loss;
        var settings = Require.NotNull(preset, nameof(preset)).Apply(Settings);
        return With(settings with
        {
            Samples = Task is null ? Settings.Samples : settings.Samples,
            Training = settings.Training with { Loss = settings.Training.Loss ?? loss },
        });
    }

    /// <summary>Applies a suggestion of a diagnosis; all other settings stay unchanged.</summary>
    /// <param name="suggestion">A suggestion from the diagnosis of this experiment or a similar one.</param>
    /// <remarks>The new run starts from its beginning, without checkpoints (<see cref="WithoutCheckpoints"/>). A part that
    /// already is of the suggested kind, such as an Adam optimizer, keeps its options.</remarks>
    /// <exception cref="InvalidOperationException">The suggestion changes how samples are drawn, but the samples are your own; or it sets a
    /// forget bias, but the cells are not LSTM.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// var experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 2);
    /// using var result = experiment.Run();
    /// foreach (var suggestion in result.Diagnosis.Suggestions) { experiment = experiment.WithSuggestion(suggestion); }
    /// </code></example>
    public SequenceExperiment WithSuggestion(Suggestion suggestion)
    {
        var settings = Require.NotNull(suggestion, nameof(suggestion)).ApplyTo(Settings);
        var (samples, fresh) = (Settings.Samples, Settings.FreshDataEachEpoch);
        var solved = Settings.Goal is null ? Settings.StopWhenSolved : settings.StopWhenSolved;
        return Task is null && settings != (settings with { Samples = samples, FreshDataEachEpoch = fresh, StopWhenSolved = solved })
            ? throw new InvalidOperationException($"The samples are your own, not drawn from a task: {suggestion.What} does not apply.")
            : WithoutCheckpoints().With(settings).Following(suggestion);
    }

    private SequenceExperiment Following(Suggestion suggestion) => new(parts with
    {
        Followed = new FollowedSuggestion(suggestion.What, suggestion.Expected, suggestion.Before.Metric, suggestion.Before.Score),
    });

    /// <summary>Sets the training engine.</summary>
    public SequenceExperiment WithEngine(Engine engine) => With(Settings with { Engine = engine });

    /// <summary>Sets the device to train on.</summary>
    public SequenceExperiment WithDevice(ComputeDevice device) => With(Settings with { Device = device });

    /// <summary>Lets CUDA round the factors of matrix products to TensorFloat-32: faster for large networks, but only about three digits
    /// precise.</summary>
    /// <param name="allow">True to allow TensorFloat-32. Default: true.</param>
    public SequenceExperiment WithTensorFloat32(bool allow = true) => WithTraining(Settings.Training with { TensorFloat32 = allow });

    /// <summary>Sets the random seed: the same seed, settings and machine give bit-identical results.</summary>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSeed(42).Run();
    /// </code></example>
    public SequenceExperiment WithSeed(int seed) => With(Settings with { Seed = seed });

    /// <summary>Sets the logger for progress messages and for warnings of extrapolation and divergence.</summary>
    /// <remarks>Exceptions that the logger throws are ignored: logging does not end training.</remarks>
    public SequenceExperiment WithLogger(ILogger logger) =>
        new(parts with { Logger = new FaultTolerantLogger(Require.NotNull(logger, nameof(logger))) });
}
