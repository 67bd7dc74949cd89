using System.Collections.Immutable;
using SequenceToy.Training.Schedules;

namespace SequenceToy.Training;

/// <summary>The epochs so far, and what follows from them: the next learning rates, the best epoch, and the stop reason.</summary>
/// <param name="options">The training options.</param>
/// <param name="stepsPerEpoch">The number of updates per epoch.</param>
internal sealed class TrainingProgress(TrainingOptions options, int stepsPerEpoch)
{
    // A single epoch may reach the goal by chance.
    public const int EnoughSolvedEpochs = 2;

    private readonly ScheduleState schedule = options.Schedule.Start(options.LearningRate, options.Epochs, stepsPerEpoch);
    private readonly BestEpoch? best = options.EarlyStopping is { } rule ? new BestEpoch(rule) : null;
    private readonly float[] rates = new float[stepsPerEpoch];

    /// <summary>The history: one record per whole epoch.</summary>
    public ImmutableList<EpochRecord> History { get; private set; } = [];

    /// <summary>The best epoch, counted from 1; null without early stopping, or before the first.</summary>
    public int? BestEpoch => best is { Epoch: > 0 } ? best.Epoch : null;

    /// <summary>The number of latest consecutive epochs that reached the goal.</summary>
    public int SolvedEpochs { get; private set; }

    /// <summary>The reason why training ends now; null when it continues.</summary>
    public StopReason? Ending =>
        SolvedEpochs == EnoughSolvedEpochs ? StopReason.Solved
        : best?.PatienceIsOver == true ? StopReason.StoppedEarly
        : History.Count >= options.Epochs ? StopReason.Completed
        : null;

    /// <summary>Gets the learning rates of the next epoch, valid until the next call: [steps].</summary>
    public ReadOnlySpan<float> NextRates()
    {
        for (var step = 0; step < rates.Length; step++)
        {
            rates[step] = (float)schedule.RateAt((History.Count * rates.Length) + step);
        }

        return rates;
    }

    /// <summary>Adds an epoch; returns true when early stopping considers it the best so far.</summary>
    public bool Improves(EpochRecord record)
    {
        History = History.Add(record);
        schedule.EpochEnded(record.MonitoredLoss);
        return best?.Improves(record.Epoch, record.MonitoredLoss) == true;
    }

    /// <summary>Records the goal check of the latest epoch.</summary>
    public void Judge(bool isSolved) => SolvedEpochs = isSolved ? SolvedEpochs + 1 : 0;

    /// <summary>Replays the epochs of a resumed training.</summary>
    /// <param name="records">One record per epoch.</param>
    /// <param name="solvedEpochs">The number of latest consecutive epochs that reached the goal.</param>
    public void Repeat(IReadOnlyList<EpochRecord> records, int solvedEpochs)
    {
        foreach (var record in records)
        {
            Improves(record);
        }

        SolvedEpochs = solvedEpochs;
    }
}
