using System.Diagnostics;
using System.Globalization;
using SequenceToy.Sweeps;

namespace SequenceToy.Reliability.KillSweep;

/// <summary>Kills processes that run a sweep in one folder at random moments, continues it, and compares it with an undisturbed one.</summary>
internal sealed class KillSweepRun(int shards, int seed) : IDisposable
{
    private const int LongestMilliseconds = 150;

    private readonly ScratchFolder scratch = new();
    private readonly SeededRandom random = SeededRandom.ForSeed(seed, RandomPurpose.Order);
    private readonly List<string> problems = [];

    /// <summary>Kills so many processes; a sweep that is complete before is checked, and another folder begun.</summary>
    public int Run(int count)
    {
        var undisturbed = KilledSweep.Text(KilledSweep.Sweep.Run());
        var (killed, sweeps, records, torn) = (0, 0, 0, 0);
        while (killed < count)
        {
            var folder = Path.Combine(scratch.Create($"killed{++sweeps}"), "sweep");
            killed += KillUntilComplete(folder, count - killed);
            torn += SweepResults.Load(folder).Problems.Count;
            var continued = KilledSweep.Sweep.Run(folder);
            if (!continued.IsComplete || !string.Equals(KilledSweep.Text(continued), undisturbed, StringComparison.Ordinal))
            {
                problems.Add("the table differs from an undisturbed one");
            }

            records += Directory.GetFiles(folder, "runs-*.jsonl").Sum(file => File.ReadLines(file).Count());
            System.Console.Out.WriteLine(FormattableString.Invariant(
                $"{killed} of {count} kills, {shards} at once; sweeps of {continued.RunCount} runs: {sweeps}, with {records} records, {torn} of them torn; {problems.Count} problems"));
        }

        problems.ForEach(System.Console.Out.WriteLine);
        return problems.Count == 0 ? 0 : 1;
    }

    public void Dispose() => scratch.Dispose();

    private int KillUntilComplete(string folder, int most)
    {
        var (killed, done) = (0, 0);
        while (killed < most && done < KilledSweep.Sweep.MaxRuns)
        {
            killed += KillAll(folder, done);
            var before = done;
            done = Directory.Exists(folder) && Directory.GetFiles(folder).Length > 0 ? SweepResults.Load(folder).RunCount : 0;
            if (done < before)
            {
                problems.Add($"{before} runs were stored, then only {done}");
            }
        }

        return killed;
    }

    private int KillAll(string folder, int done)
    {
        Process[] children = [.. Enumerable.Range(1, shards).Select(shard => Process.Start(Child(folder, shard, shards))!)];
        var killed = 0;
        Parallel.ForEach(children, new ParallelOptions { MaxDegreeOfParallelism = shards }, child =>
        {
            int wait;
            lock (random)
            {
                wait = random.NextInt32(0, LongestMilliseconds);
            }

            // Some are killed before their first run is stored, while they read the folder.
            if (wait % 10 > 0 && child.StandardOutput.ReadLine() is null)
            {
                return;
            }

            Thread.Sleep(wait);
            child.Kill();
            child.WaitForExit();
            Interlocked.Increment(ref killed);
        });
        var claimed = 0;
        foreach (var child in children)
        {
            child.WaitForExit();
            var last = child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(line => line.All(char.IsAsciiDigit));
            claimed = Math.Max(claimed, last is null ? 0 : int.Parse(last, CultureInfo.InvariantCulture));
            var error = child.StandardError.ReadToEnd();
            if (error.Length > 0)
            {
                problems.Add(error);
            }

            child.Dispose();
        }

        // Each process counts what it read and what it did.
        if (Directory.Exists(folder) && Directory.GetFiles(folder).Length > 0 && SweepResults.Load(folder).RunCount < Math.Max(claimed, done))
        {
            problems.Add($"{claimed} runs were reported as stored, fewer are in the folder");
        }

        return killed;
    }

    private static ProcessStartInfo Child(string folder, int shard, int of) =>
        new("dotnet", [typeof(KillSweepRun).Assembly.Location, KillSweepCommand.ChildName, folder, $"{shard}", $"{of}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
}
