using Microsoft.Extensions.Logging;
using SequenceToy.Data;
using SequenceToy.Training.Engines;

namespace SequenceToy.Training;

/// <summary>The course of a training: epoch after epoch, until all are done or something ends it.</summary>
internal sealed class Trainer
{
    // One epoch that reaches the goal may have been lucky.
    private const int SolvedEpochs = 2;

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

    /// <summary>Trains; the engine's weights are the result's.</summary>
    /// <param name="trainingOf">The training samples of an epoch, from 1: the same object when they do not change. May end with <see cref="OperationCanceledException"/> when cancelled.</param>
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
        var solvedEpochs = 0;
        var training = trainingOf(1);
        var order = new int[training.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var rates = new float[(training.Count + options.BatchSize - 1) / options.BatchSize];
        var schedule = options.Schedule.Start(options.LearningRate, options.Epochs, rates.Length);
        var bestEpoch = options.EarlyStopping is { } rule ? new BestEpoch(rule) : null;
        var history = new List<EpochRecord>();

        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
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
            for (var batch = 0; batch < rates.Length; batch++)
            {
                rates[batch] = (float)schedule.RateAt(((epoch - 1) * rates.Length) + batch);
            }

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
            history.Add(record);
            schedule.EpochEnded(record.MonitoredLoss);
            if (bestEpoch?.Improves(epoch, record.MonitoredLoss) == true)
            {
                finite.CopyTo(best!, 0);
            }

            progress?.Report(record);
            snapshots?.EpochEnded(record);
            solvedEpochs = isSolved?.Invoke() == true ? solvedEpochs + 1 : 0;
            if (solvedEpochs == SolvedEpochs)
            {
                return End(StopReason.Solved, keepsLast: true);
            }

            if (bestEpoch?.PatienceIsOver == true)
            {
                return End(StopReason.StoppedEarly);
            }
        }

        return End(StopReason.Completed);

        TrainingRun End(StopReason reason, bool keepsLast = false)
        {
            // Cancelled, the weights are of the middle of an epoch.
            if (history.Count > 0 && reason != StopReason.Cancelled)
            {
                snapshots?.TrainingEnded(history[^1]);
            }

            if (bestEpoch is { Epoch: > 0 } && !keepsLast)
            {
                engine.SetWeights(best);
            }

            return new TrainingRun([.. history], reason, bestEpoch is { Epoch: > 0 } && !keepsLast ? bestEpoch.Epoch : null);
        }
    }

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
