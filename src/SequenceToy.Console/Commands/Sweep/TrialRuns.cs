using System.Diagnostics;
using SequenceToy.Sweeps;
using SequenceToy.Training;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Estimates the time of a run from one trial run in a few cells.</summary>
/// <param name="SecondsPerRun">The mean time of a run, in seconds.</param>
/// <param name="Count">The number of trial runs.</param>
/// <param name="IsCut">True when a trial took too long and was extrapolated.</param>
internal sealed record TrialRuns(double SecondsPerRun, int Count, bool IsCut)
{
    private const int MostCells = 5;

    // The first run also compiles the code.
    private const double Warm = 1;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    /// <summary>The words before a time.</summary>
    public string AtLeast => IsCut ? "at least " : "about ";

    /// <returns>The estimate; null when it was canceled.</returns>
    public static TrialRuns? Of(SequenceSweep sweep, CancellationToken cancellation)
    {
        var cells = sweep.Cells;
        var count = Math.Min(MostCells, cells.Count);
        var (total, cut) = (0.0, false);
        for (var i = 0; i < count; i++)
        {
            var experiment = cells[count == 1 ? 0 : (int)((long)i * (cells.Count - 1) / (count - 1))].Experiment(seed: 0);
            var trial = Time(experiment, cancellation);
            trial = i == 0 && trial.Seconds < Warm ? Time(experiment, cancellation) : trial;
            if (cancellation.IsCancellationRequested)
            {
                return null;
            }

            (total, cut) = (total + trial.Seconds, cut || trial.IsCut);
        }

        return new TrialRuns(total / count, count, cut);
    }

    private static (double Seconds, bool IsCut) Time(SequenceExperiment experiment, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Longest);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var result = experiment.Run(cancellationToken: limit.Token);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var cut = result.StopReason == StopReason.Canceled;
            return (cut ? seconds * result.Settings.Training.Epochs / Math.Max(1, result.History.Count) : seconds, cut);
        }
        catch (OperationCanceledException)
        {
            return (Stopwatch.GetElapsedTime(started).TotalSeconds, true);
        }
    }
}
