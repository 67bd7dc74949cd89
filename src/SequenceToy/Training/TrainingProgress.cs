using System.Collections.Immutable;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Training;

/// <summary>
/// The epochs so far and what follows from them: the learning rates of the next, which was best, and whether it is time to end.
/// </summary>
/// <param name="options">How to train.</param>
/// <param name="stepsPerEpoch">Training steps in each epoch.</param>
internal sealed class TrainingProgress(TrainingOptions options, int stepsPerEpoch)
{
    // One epoch that reaches the goal may have been lucky.
    public const int EnoughSolvedEpochs = 2;

    private readonly ScheduleState schedule = options.Schedule.Start(options.LearningRate, options.Epochs, stepsPerEpoch);
    private readonly BestEpoch? best = options.EarlyStopping is { } rule ? new BestEpoch(rule) : null;
    private readonly float[] rates = new float[stepsPerEpoch];

    /// <summary>One record per whole epoch.</summary>
    public ImmutableList<EpochRecord> History { get; private set; } = [];

    /// <summary>The best epoch, from 1; null without early stopping, or before the first.</summary>
    public int? BestEpoch => best is { Epoch: > 0 } ? best.Epoch : null;

    /// <summary>How many epochs running have reached the goal.</summary>
    public int SolvedEpochs { get; private set; }

    /// <summary>Why training ends after the epochs so far; null where it goes on.</summary>
    public StopReason? Ending =>
        SolvedEpochs == EnoughSolvedEpochs ? StopReason.Solved
        : best?.PatienceIsOver == true ? StopReason.StoppedEarly
        : History.Count >= options.Epochs ? StopReason.Completed
        : null;

    /// <summary>[steps]: the learning rates of the epoch after those so far; valid until the next call.</summary>
    public ReadOnlySpan<float> NextRates()
    {
        for (var step = 0; step < rates.Length; step++)
        {
            rates[step] = (float)schedule.RateAt((History.Count * rates.Length) + step);
        }

        return rates;
    }

    /// <summary>Hears of an epoch; true when early stopping finds it the best so far.</summary>
    public bool Improves(EpochRecord record)
    {
        History = History.Add(record);
        schedule.EpochEnded(record.MonitoredLoss);
        return best?.Improves(record.Epoch, record.MonitoredLoss) == true;
    }

    /// <summary>Hears whether the latest epoch reached the goal.</summary>
    public void Judge(bool isSolved) => SolvedEpochs = isSolved ? SolvedEpochs + 1 : 0;

    /// <summary>Hears of the epochs before, as they were.</summary>
    /// <param name="records">One per epoch.</param>
    /// <param name="solvedEpochs">How many of the last of them reached the goal.</param>
    public void Repeat(IReadOnlyList<EpochRecord> records, int solvedEpochs)
    {
        foreach (var record in records)
        {
            Improves(record);
        }

        SolvedEpochs = solvedEpochs;
    }
}
