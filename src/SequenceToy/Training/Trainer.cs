using Microsoft.Extensions.Logging;
using SequenceToy.Training.Engines;

namespace SequenceToy.Training;

/// <summary>The course of a training: epoch after epoch, until all are done or something ends it.</summary>
internal sealed class Trainer
{
    private readonly ITrainingEngine engine;
    private readonly TrainingOptions options;
    private readonly ILogger logger;
    private readonly float[] finite;
    private readonly float[] current;
    private readonly float[]? best;

    /// <param name="engine">Who does the arithmetic; holds the weights.</param>
    /// <param name="parameterCount">How many weights there are.</param>
    /// <param name="options">How to train.</param>
    /// <param name="logger">Where words go.</param>
    public Trainer(ITrainingEngine engine, int parameterCount, TrainingOptions options, ILogger logger)
    {
        this.engine = engine;
        this.options = options;
        this.logger = logger;
        finite = new float[parameterCount];
        current = new float[parameterCount];
        best = options.EarlyStopping is null ? null : new float[parameterCount];
        engine.CopyWeightsTo(finite);
    }

    /// <summary>The state to go on from; null to begin.</summary>
    public TrainingState? From { get; init; }

    /// <summary>Writes the state after some epochs and at the end; null for never.</summary>
    public CheckpointCalls? Checkpoints { get; init; }

    /// <summary>Trains; the engine's weights are the result's.</summary>
    /// <param name="trainingOf">The training samples of an epoch, from 1: the same object when they do not change. May end with
    /// <see cref="OperationCanceledException"/> when cancelled.</param>
    /// <param name="validation">What to judge each epoch by; may be null.</param>
    /// <param name="random">The order of samples.</param>
    /// <param name="isSolved">Whether the weights as they stand are good enough to end with, asked after each epoch; may be null.</param>
    /// <param name="snapshots">Looks at the weights as they stand after some epochs; may be null.</param>
    /// <param name="progress">Hears of each epoch.</param>
    /// <param name="cancellation">Ends training between two steps.</param>
    public TrainingRun Train(
        Func<int, SequenceDataset> trainingOf,
        SequenceDataset? validation,
        SeededRandom random,
        Func<bool>? isSolved,
        SnapshotCalls? snapshots,
        IProgress<EpochRecord>? progress,
        CancellationToken cancellation)
    {
        var training = trainingOf(1);
        var order = new int[training.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var course = new TrainingProgress(options, (training.Count + options.BatchSize - 1) / options.BatchSize);
        if (From is not null)
        {
            GoBackTo(From);
        }

        var state = Checkpoints is null ? null : NewState();
        Keep();
        if (From?.End == StopReason.Diverged)
        {
            return End(StopReason.Diverged);
        }

        for (var epoch = course.History.Count + 1; ; epoch++)
        {
            if (course.Ending is { } ending)
            {
                return End(ending);
            }

            if (epoch > 1 + (From?.History.Count ?? 0))
            {
                Checkpoints?.GoesOn(state!);
            }

            try
            {
                training = epoch == 1 ? training : trainingOf(epoch);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                TrainingLog.Cancelled(logger, epoch);
                return End(StopReason.Cancelled);
            }

            random.Shuffle<int>(order);
            var rates = course.NextRates();
            var outcome = engine.TrainEpoch(training, order, rates, cancellation);
            double? validationLoss = outcome.IsWhole && validation is not null ? engine.Loss(validation) : null;
            var isFinite = double.IsFinite(outcome.Loss) && double.IsFinite(validationLoss ?? 0) && KeepFiniteWeights();
            if (!isFinite)
            {
                TrainingLog.Diverged(logger, epoch);
                engine.SetWeights(finite);
                return End(StopReason.Diverged);
            }

            if (!outcome.IsWhole)
            {
                TrainingLog.Cancelled(logger, epoch);
                return End(StopReason.Cancelled);
            }

            var record = new EpochRecord(epoch, outcome.Loss, validationLoss, rates[^1], outcome.GradientNorm);
            if (course.Improves(record))
            {
                finite.CopyTo(best!, 0);
            }

            progress?.Report(record);
            snapshots?.EpochEnded(record);
            course.Judge(isSolved?.Invoke() == true);
            Keep();
        }

        void GoBackTo(TrainingState from)
        {
            engine.SetWeights(from.Weights);
            engine.SetState(from.Engine);
            engine.CopyWeightsTo(finite);
            from.BestWeights?.CopyTo(best!, 0);
            course.Repeat(from.History, from.SolvedEpochs);
            foreach (var record in from.History)
            {
                cancellation.ThrowIfCancellationRequested();
                random.Shuffle<int>(order);
                snapshots?.EpochEnded(record);
            }
        }

        void Keep()
        {
            if (state is not null)
            {
                state.History = course.History;
                state.SolvedEpochs = course.SolvedEpochs;
                finite.CopyTo(state.Weights, 0);
                best?.CopyTo(state.BestWeights!, 0);
                engine.CopyStateTo(state.Engine);
                Checkpoints!.EpochEnded(state);
            }
        }

        TrainingRun End(StopReason reason)
        {
            // First: what is looked at below is looked at anew when training goes on from here.
            Checkpoints?.TrainingEnded(state!, reason);

            // Cancelled, the weights are of the middle of an epoch.
            if (course.History.Count > 0 && reason != StopReason.Cancelled)
            {
                snapshots?.TrainingEnded(course.History[^1]);
            }

            // Solved, the last weights are those that reached the goal.
            var restored = reason == StopReason.Solved ? null : course.BestEpoch;
            if (restored is not null)
            {
                engine.SetWeights(best);
            }

            return new TrainingRun([.. course.History], reason, restored);
        }
    }

    private TrainingState NewState() => new()
    {
        Weights = new float[finite.Length],
        BestWeights = best is null ? null : new float[finite.Length],
        Engine = engine.NewState(),
    };

    // A loss can still be finite when the step that followed it has already destroyed the weights.
    private bool KeepFiniteWeights()
    {
        engine.CopyWeightsTo(current);
        if (!Array.TrueForAll(current, float.IsFinite))
        {
            return false;
        }

        current.CopyTo(finite, 0);
        return true;
    }
}
