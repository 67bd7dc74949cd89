using SequenceToy.Console.Views;
using SequenceToy.Sweeps;

namespace SequenceToy.Console.Commands.Sweep;

/// <summary>Shows what a sweep would run and the time it would take; writes nothing.</summary>
internal static class SweepDryRun
{
    public static int Run(SequenceSweep sweep, SweepRequest request, IAnsiConsole console, CancellationToken cancellation)
    {
        var stored = Stored(sweep, request);
        var (runs, shards) = (sweep.MaxRuns, request.Shard?.Count ?? 1);
        var perShard = sweep.MaxRunsOfShard(shards);
        var most = request.SeedsUntil is null && request.Halving is null ? "" : "at most ";
        console.WriteLine($"Cells           {NumberFormat.Count(sweep.Cells.Count)}");
        console.WriteLine($"Runs            {most}{NumberFormat.Count(runs)}");
        console.WriteLine($"Runs per shard  {most}{NumberFormat.Count(perShard)} ({NumberFormat.Count(shards, "shard")})");
        if (stored > 0)
        {
            console.WriteLine($"Already done    {NumberFormat.Count(stored)}");
        }

        if (TrialRuns.Of(sweep, cancellation) is not { } trials)
        {
            console.WriteLine("Canceled before the time was estimated.");
            return CommandLine.Canceled;
        }

        var threads = Math.Min(request.Threads ?? Environment.ProcessorCount, Math.Max(1, perShard));
        var left = Math.Min(perShard, Math.Max(0, runs - stored));
        console.WriteLine($"Time per run    {trials.AtLeast}{NumberFormat.Seconds(trials.SecondsPerRun)}");
        var seconds = left * trials.SecondsPerRun / threads;
        var time = seconds < 1 ? "less than 1 s" : $"{trials.AtLeast}{NumberFormat.Seconds(Math.Ceiling(seconds))}";
        console.WriteLine($"Time per shard  {time} with {NumberFormat.Count(threads, "thread")}");
        WrappedText.Write(
            console,
            $"The times are estimated from one trial run of {NumberFormat.Count(trials.Count, "cell")} on this machine. "
            + "Nothing was written.");
        return CommandLine.Completed;
    }

    private static int Stored(SequenceSweep sweep, SweepRequest request)
    {
        if (request.Folder is null || !File.Exists(Path.Combine(request.Folder, "sweep.json")))
        {
            return 0;
        }

        var results = SweepFolderOption.Named(request.FolderOption, request.Folder, () => SweepResults.Load(request.Folder));
        return results.Cells.Select(cell => cell.Cell.Key).SequenceEqual(sweep.Cells.Select(cell => cell.Key), StringComparer.Ordinal)
            ? results.RunCount
            : throw new ArgumentException(
                $"{request.FolderOption} must be new or hold this sweep; {ArgumentText.Of(request.Folder)} holds another.");
    }
}
