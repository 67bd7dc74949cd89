using System.Diagnostics;

namespace SequenceToy.Reliability.Fuzz;

/// <summary>Gives inputs to readers on all cores: first the regression files, then one input after the other of each reader.</summary>
internal sealed class FuzzRun : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly Dictionary<Reader, IReadOnlyList<byte[]>> corpus;
    private readonly Reader[] order;
    private readonly FuzzTally tally = new();
    private readonly KeptFindings kept;
    private readonly Watchdog watchdog = new();
    private readonly int seed;

    public FuzzRun(IReadOnlyList<Reader> readers, int seed, string? keep)
    {
        (this.seed, kept) = (seed, new KeptFindings(keep is null ? null : Path.GetFullPath(keep)));

        // What is given as a relative path stays within the folder, and no one waits for standard input.
        Environment.CurrentDirectory = scratch.Create("current");
        System.Console.SetIn(TextReader.Null);
        corpus = readers.ToDictionary(reader => reader, reader => reader.MakeCorpus(scratch.Create("corpus")));
        order = [.. readers.SelectMany(reader => Enumerable.Repeat(reader, reader.Weight))];
        SeededRandom.ForSeed(0, RandomPurpose.Order).Shuffle<Reader>(order);
    }

    /// <summary>Runs until the time or the inputs are used up, prints the counts and returns the exit code.</summary>
    public int Run(TimeSpan time, long count)
    {
        var (watch, next) = (Stopwatch.StartNew(), -1L);
        Regressions();
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(number => new Thread(() =>
        {
            var folder = scratch.Create($"thread-{number}");
            for (long at; watch.Elapsed < time && (at = Interlocked.Increment(ref next)) < count;)
            {
                var reader = order[at % order.Length];
                Try(reader, IndexOf(at), folder);
            }
        })).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        return End();
    }

    /// <summary>Repeats one input of the only reader.</summary>
    public int Repeat(int index)
    {
        var reader = corpus.Keys.Single();
        Try(reader, index, scratch.Create("repeated"), isRepeated: true);
        return End();
    }

    public void Dispose()
    {
        watchdog.Dispose();
        Environment.CurrentDirectory = Path.GetTempPath();
        scratch.Dispose();
    }

    // The readers are in a fixed order, so the number of an input is also its reader and its index there.
    private int IndexOf(long at)
    {
        var (rounds, position) = Math.DivRem(at, order.Length);
        var reader = order[position];
        return (int)((rounds * reader.Weight) + order.Take((int)position).Count(other => other == reader));
    }

    private void Try(Reader reader, int index, string folder, bool isRepeated = false)
    {
        var (mutation, isUsed) = InputSeed.Make(reader, corpus[reader], seed, index);
        if (isRepeated)
        {
            System.Console.Out.WriteLine($"{mutation.Bytes.Length} bytes: {mutation.Change}");
        }

        Try(reader, FormattableString.Invariant($"{seed}/{index}"), mutation, folder, isUsed || isRepeated);
    }

    private void Try(Reader reader, string input, Mutation mutation, string folder, bool isUsed)
    {
        var name = $"{reader.Name} {input}";
        watchdog.Start(name);
        var outcome = Attempt.Make(reader, mutation.Bytes, folder, isUsed, finding =>
            kept.Add(reader, input, mutation.Bytes, finding, mutation.Change, tally.Add(input, finding, mutation.Change)));
        watchdog.End(name);
        tally.Add(reader.Name, outcome);
    }

    private void Regressions()
    {
        var folder = scratch.Create("regressions");
        foreach (var (reader, path) in RegressionFiles.Of(corpus.Keys))
        {
            Try(reader, Path.GetFileName(path), new Mutation(File.ReadAllBytes(path), "regression file"), folder, isUsed: true);
        }
    }

    private int End()
    {
        tally.Write(System.Console.Out);
        return tally.HasFindings ? 1 : 0;
    }
}
