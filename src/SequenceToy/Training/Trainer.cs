using Microsoft.Extensions.Logging;
using SequenceToy.Training.Engines;

namespace SequenceToy.Training;

/// <summary>Trains epoch by epoch, until all are done or a stop reason occurs.</summary>
internal sealed class Trainer
{
    private readonly ITrainingEngine engine;
    private readonly TrainingOptions options;
    private readonly ILogger logger;
    private readonly float[] finite;
    private readonly float[] current;
    private readonly float[]? best;

    /// <param name="engine">The training engine, which holds the weights.</param>
    /// <param name="parameterCount">The number of weights.</param>
    /// <param name="options">The training options.</param>
    /// <param name="logger">The logger.</param>
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

    /// <summary>The state to resume from; null for a new training.</summary>
    public TrainingState? From { get; init; }

    /// <summary>Writes checkpoints; null for none.</summary>
    public CheckpointCalls? Checkpoints { get; init; }

    /// <summary>Trains the network; afterwards the engine holds the final weights.</summary>
    /// <param name="trainingOf">Gets the training samples of an epoch, counted from 1: the same object when they do not change. May throw
    /// <see cref="OperationCanceledException"/> on cancellation.</param>
    /// <param name="validation">The validation samples; may be null.</param>
    /// <param name="random">The random stream for the order of samples.</param>
    /// <param name="isSolved">Checks after each epoch whether the current weights reach the goal; may be null, and may throw
    /// <see cref="OperationCanceledException"/> on cancellation.</param>
    /// <param name="snapshots">Takes snapshots of the current weights; may be null.</param>
    /// <param name="progress">Receives each epoch's record.</param>
    /// <param name="cancellation">Ends training between two updates.</param>
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

        var epochs = new TrainingProgress(options, (training.Count + options.BatchSize - 1) / options.BatchSize);
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

        for (var epoch = epochs.History.Count + 1; ; epoch++)
        {
            if (epochs.Ending is { } ending)
            {
                return End(ending);
            }

            if (epoch > 1 + (From?.History.Count ?? 0))
            {
                Checkpoints?.Continues(state!);
            }

            try
            {
                training = epoch == 1 ? training : trainingOf(epoch);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                TrainingLog.Canceled(logger, epoch);
                return End(StopReason.Canceled);
            }

            random.Shuffle<int>(order);
            var rates = epochs.NextRates();
            var outcome = engine.TrainEpoch(training, order, rates, cancellation);
            var (validationLoss, isWhole) = outcome.IsWhole ? Validate(validation, cancellation) : (null, false);
            var isFinite = double.IsFinite(outcome.Loss) && double.IsFinite(validationLoss ?? 0) && KeepFiniteWeights();
            if (!isFinite)
            {
                TrainingLog.Diverged(logger, epoch);
                engine.SetWeights(finite);
                return End(StopReason.Diverged);
            }

            if (!isWhole || Judge(isSolved, cancellation) is not { } solved)
            {
                TrainingLog.Canceled(logger, epoch);
                return End(StopReason.Canceled);
            }

            var record = new EpochRecord(epoch, outcome.Loss, validationLoss, rates[^1], outcome.GradientNorm);
            if (epochs.Improves(record))
            {
                finite.CopyTo(best!, 0);
            }

            progress?.Report(record);
            snapshots?.EpochEnded(record);
            epochs.Judge(solved);
            Keep();
        }

        void GoBackTo(TrainingState from)
        {
            engine.SetWeights(from.Weights);
            engine.SetState(from.Engine);
            engine.CopyWeightsTo(finite);
            from.BestWeights?.CopyTo(best!, 0);
            epochs.Repeat(from.History, from.SolvedEpochs);
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
                state.History = epochs.History;
                state.SolvedEpochs = epochs.SolvedEpochs;
                finite.CopyTo(state.Weights, 0);
                best?.CopyTo(state.BestWeights!, 0);
                engine.CopyStateTo(state.Engine);
                Checkpoints!.EpochEnded(state);
            }
        }

        TrainingRun End(StopReason reason)
        {
            // First: a resumed training takes the final snapshot again.
            Checkpoints?.TrainingEnded(state!, reason);

            // After cancellation the weights are from the middle of an epoch.
            if (epochs.History.Count > 0 && reason != StopReason.Canceled)
            {
                snapshots?.TrainingEnded(epochs.History[^1]);
            }

            // When the goal is reached, the last weights are those that reached it.
            var restored = reason == StopReason.Solved ? null : epochs.BestEpoch;
            if (restored is not null)
            {
                engine.SetWeights(best);
            }

            return new TrainingRun([.. epochs.History], reason, restored);
        }
    }

    // An epoch is whole when its validation loss is known, and whether it reached the goal.
    private (double? Loss, bool IsWhole) Validate(SequenceDataset? validation, CancellationToken cancellation)
    {
        try
        {
            return (validation is null ? null : engine.Loss(validation, cancellation), true);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return (null, false);
        }
    }

    private static bool? Judge(Func<bool>? isSolved, CancellationToken cancellation)
    {
        try
        {
            return isSolved?.Invoke() == true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private TrainingState NewState() => new()
    {
        Weights = new float[finite.Length],
        BestWeights = best is null ? null : new float[finite.Length],
        Engine = engine.NewState(),
    };

    // The loss may be finite although the update after it gave weights that are not.
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
