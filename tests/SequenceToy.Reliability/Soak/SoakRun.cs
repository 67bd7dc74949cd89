using System.Collections.Concurrent;
using System.Diagnostics;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.Soak;

/// <summary>Reads, trains, saves, loads, predicts and disposes on several threads, while garbage is collected all the time.</summary>
internal sealed class SoakRun : IDisposable
{
    private const int Threads = 4;
    private const double MaxGrowthWithGaps = 0.1;
    private const int MostRecords = 500;

    private static readonly TimeSpan BetweenCollections = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromSeconds(2);

    private readonly ScratchFolder scratch = new();
    private readonly ConcurrentBag<string> problems = [];
    private readonly IRepetition[] repeated;
    private long repetitions;
    private long networks;
    private volatile bool isOver;

    /// <param name="engine">The only engine; Auto for both.</param>
    public SoakRun(Engine engine)
    {
        Engine[] engines = engine == Engine.Auto ? [Engine.Fused, Engine.Torch] : [engine];
        repeated =
        [
            .. from each in engines from seed in Enumerable.Range(1, 3) select new RepeatedTraining(each, seed),
            .. engines.Select(each => new RepeatedForecast(each, scratch.Create($"series-{each}"))),
            new RepeatedReading(scratch.Create("table")),
        ];
    }

    /// <summary>Runs, prints the result and returns the exit code.</summary>
    public int Run(TimeSpan time, string? picture)
    {
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() => Work(number))).ToArray();
        Array.ForEach(threads, thread => thread.Start());

        // The first half warms up: code is compiled, pools are filled.
        var records = Record(time / 2, TimeSpan.Zero);
        var warmed = Interlocked.Read(ref networks);
        if (NativeAllocations.AreCounted)
        {
            NativeAllocations.Start();
        }

        var half = Record(time / 2, time / 2);
        isOver = true;
        Array.ForEach(threads, thread => thread.Join());
        var left = NativeAllocations.AreCounted ? NativeAllocations.Stop(networks - warmed) : null;
        records.AddRange(half);
        var managed = Trend.Of(half.ConvertAll(record => (record.Hours, record.ManagedMegabytes)));
        var native = Trend.Of(half.ConvertAll(record => (record.Hours, record.NativeMegabytes)));
        System.Console.Out.WriteLine($"{repetitions} repetitions on {Threads} threads, {records.Count} records");
        System.Console.Out.WriteLine($"wrong: {problems.Count}");
        foreach (var problem in problems.Take(5))
        {
            System.Console.Out.WriteLine("  " + problem);
        }

        System.Console.Out.WriteLine($"managed memory, {managed}");
        System.Console.Out.WriteLine($"native memory, {native}");
        var explained = Trend.Of(half.ConvertAll(record => (record.Hours, record.ExplainedNativeMegabytes)));
        if (networks > 0)
        {
            System.Console.Out.WriteLine($"native memory without TorchSharp's known leak, {explained}");
        }

        if (left is not null)
        {
            System.Console.Out.WriteLine(left);
        }

        System.Console.Out.WriteLine(FormattableString.Invariant($"working set at the end: {records[^1].WorkingSetMegabytes:F0} MB"));
        if (picture is not null)
        {
            MemoryPicture.Save(records, picture);
        }

        // The count of blocks is exact. The working set, with what is mapped directly, also has gaps between the blocks that TorchSharp leaves.
        var isLeaking = left is null ? explained.IsGrowing : left.IsLeaking || explained.IsGrowingBy(MaxGrowthWithGaps);
        return !problems.IsEmpty || managed.IsGrowing || isLeaking ? 1 : 0;
    }

    public void Dispose() => scratch.Dispose();

    private void Work(int number)
    {
        var folder = scratch.Create($"thread-{number}");
        for (var at = number; !isOver; at++)
        {
            try
            {
                var repetition = repeated[at % repeated.Length];
                repetition.Repeat(folder);
                Interlocked.Add(ref networks, repetition.LibTorchNetworks);
            }
            catch (Exception problem)
            {
                problems.Add(problem.ToString());
            }

            Interlocked.Increment(ref repetitions);
        }
    }

    private List<MemoryRecord> Record(TimeSpan time, TimeSpan since)
    {
        var interval = TimeSpan.FromSeconds(Math.Max(ShortestInterval.TotalSeconds, time.TotalSeconds / MostRecords));
        var (watch, records) = (Stopwatch.StartNew(), new List<MemoryRecord>());
        while (watch.Elapsed < time)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            if (watch.Elapsed >= interval * (records.Count + 1))
            {
                records.Add(MemoryRecord.At(since + watch.Elapsed, Interlocked.Read(ref networks)));
            }

            Thread.Sleep(BetweenCollections);
        }

        return records;
    }
}
