using System.Diagnostics;
using System.Runtime.ExceptionServices;
using SequenceToy.Sweeps.SeedPlans;
using SequenceToy.Sweeps.Storage;
using SequenceToy.Training;

namespace SequenceToy.Sweeps.Execution;

/// <summary>Runs the planned runs of a sweep on several threads, one network per thread.</summary>
/// <param name="cells">The cells.</param>
/// <param name="options">The threads and the shard.</param>
/// <param name="table">The runs so far; receives those of this process.</param>
/// <param name="log">Keeps each run; null without a folder.</param>
/// <param name="progress">Receives the progress after each run.</param>
internal sealed class SweepExecution(
    IReadOnlyList<SweepCell> cells, SweepOptions options, RunTable table, RunLog? log, IProgress<SweepProgress>? progress)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private int done;
    private int failed;
    private int planned;
    private int before;

    /// <summary>Does the planned runs of the shard, until a cancellation.</summary>
    public void Run(SeedPlan plan, CancellationToken cancellation)
    {
        before = table.Count;
        while (true)
        {
            PlannedRun[] next =
            [
                .. plan.Next(table).Where(run => plan.ShardOf(run, cells.Count, options.Shards) == options.Shard).DistinctBy(Key),
            ];
            if (next.Length == 0)
            {
                return;
            }

            planned = done + next.Length;
            Run(next, cancellation);
            if (cancellation.IsCancellationRequested)
            {
                return;
            }
        }
    }

    // Two cells may have the same settings.
    private (string Key, int Seed) Key(PlannedRun run) => (cells[run.Cell].Key, run.Seed);

    private void Run(PlannedRun[] runs, CancellationToken cancellation)
    {
        var (next, problem) = (-1, (ExceptionDispatchInfo?)null);
        void Work()
        {
            while (!cancellation.IsCancellationRequested && problem is null && Interlocked.Increment(ref next) is var i && i < runs.Length)
            {
                try
                {
                    Run(runs[i], cancellation);
                }
                catch (Exception found)
                {
                    // Of writing or of the receiver of progress: it ends the sweep, and is thrown to the caller.
                    problem = ExceptionDispatchInfo.Capture(found);
                }
            }
        }

        if (options.Threads == 1)
        {
            Work();
        }
        else
        {
            Parallel.Invoke([.. Enumerable.Repeat<Action>(Work, Math.Min(options.Threads, runs.Length))]);
        }

        problem?.Throw();
    }

    private void Run(PlannedRun planned, CancellationToken cancellation)
    {
        var cell = cells[planned.Cell];
        if (Trained(cell, planned.Seed, cancellation) is not { } run)
        {
            return;
        }

        log?.Append(cell.Key, run);
        table.Add(cell.Key, run);
        lock (gate)
        {
            done++;
            failed += run.Error is null ? 0 : 1;
            progress?.Report(Progress());
        }
    }

    // Null when it was canceled.
    private static SweepRun? Trained(SweepCell cell, int seed, CancellationToken cancellation)
    {
        try
        {
            using var result = cell.Experiment(seed).Run(cancellationToken: cancellation);
            return result.StopReason == StopReason.Canceled || !result.IsScoredInFull && cancellation.IsCancellationRequested
                ? null : SweepRun.Of(result, cell.Metric);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception problem)
        {
            // A run that fails is a result of the sweep.
            return SweepRun.Failed(seed, problem);
        }
    }

    private SweepProgress Progress()
    {
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new SweepProgress(before + done, before + planned, failed, elapsed, elapsed * ((planned - done) / (double)done));
    }
}
