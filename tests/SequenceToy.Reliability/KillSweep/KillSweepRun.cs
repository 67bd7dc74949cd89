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

    public int Run(int count)
    {
        var folder = Path.Combine(scratch.Create("killed"), "sweep");
        var killed = 0;
        for (var done = 0; killed < count;)
        {
            killed += KillAll(folder, done);
            var before = done;
            done = Directory.Exists(folder) ? SweepResults.Load(folder).RunCount : 0;
            if (done < before)
            {
                problems.Add($"{before} runs were stored, then only {done}");
            }

            if (killed % 20 < shards)
            {
                System.Console.Out.WriteLine(FormattableString.Invariant($"{killed} of {count} kills, {done} runs stored, {problems.Count} problems"));
            }
        }

        var torn = SweepResults.Load(folder).Problems.Count;
        var continued = KilledSweep.Sweep.Run(folder);
        var undisturbed = KilledSweep.Sweep.Run();
        if (!continued.IsComplete || !string.Equals(KilledSweep.Text(continued), KilledSweep.Text(undisturbed), StringComparison.Ordinal))
        {
            problems.Add("the table differs from an undisturbed one");
        }

        var lines = Directory.GetFiles(folder, "runs-*.jsonl").Sum(file => File.ReadLines(file).Count());
        System.Console.Out.WriteLine(FormattableString.Invariant(
            $"{killed} kills, {shards} at once: {undisturbed.RunCount} runs, {continued.RunCount} stored in {lines} records, {torn} torn; {problems.Count} problems"));
        problems.ForEach(System.Console.Out.WriteLine);
        return problems.Count == 0 ? 0 : 1;
    }

    public void Dispose() => scratch.Dispose();

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
