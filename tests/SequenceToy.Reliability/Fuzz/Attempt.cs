using System.Diagnostics;

namespace SequenceToy.Reliability.Fuzz;

/// <summary>Gives one input to a reader and checks what it promises.</summary>
internal static class Attempt
{
    private const int LongestMessage = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <param name="reader">The reader.</param>
    /// <param name="bytes">The input.</param>
    /// <param name="folder">An empty folder; it is empty again afterwards.</param>
    /// <param name="isUsed">True to use what was read.</param>
    /// <param name="report">Receives each finding.</param>
    public static Outcome Make(Reader reader, byte[] bytes, string folder, bool isUsed, Action<Finding> report)
    {
        var path = Path.Combine(folder, reader.FileName);
        File.WriteAllBytes(path, bytes);
        var problems = 0;
        var outcome = Outcome.Refused;
        var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        try
        {
            var read = reader.Read(path);
            CheckCost(allocated, started);
            outcome = Outcome.Accepted;
            if (isUsed && read is not null)
            {
                outcome = Outcome.Used;
                Use(read);
            }

            (read as IDisposable)?.Dispose();
        }
        catch (Exception problem)
        {
            CheckCost(allocated, started);
            if (!reader.IsDocumented(problem))
            {
                Add(Finding.Of(reader.Name, "read", problem));
            }
            else if (problem.Message.Length > LongestMessage)
            {
                Add(new Finding(reader.Name, "read", "long message", problem.GetType().Name, problem.ToString()));
            }
            else if (problem.Message.Any(char.IsControl))
            {
                Add(new Finding(reader.Name, "read", "control character in message", problem.GetType().Name, problem.ToString()));
            }
        }

        Empty(folder);
        return problems > 0 ? Outcome.Found : outcome;

        void Add(Finding finding)
        {
            problems++;
            report(finding);
        }

        void CheckCost(long before, Stopwatch watch)
        {
            var (used, elapsed) = (GC.GetAllocatedBytesForCurrentThread() - before, watch.Elapsed);
            if (elapsed > Patience)
            {
                Add(new Finding(reader.Name, "read", "slow", "", FormattableString.Invariant($"{elapsed.TotalSeconds:F1} s")));
            }

            if (used > reader.MostBytes(bytes.Length))
            {
                Add(new Finding(reader.Name, "read", "memory", "", FormattableString.Invariant($"{used >> 20} MB for a file of {bytes.Length} bytes")));
            }
        }

        void Use(object read)
        {
            foreach (var (name, use) in reader.Uses(read, folder))
            {
                var watch = Stopwatch.StartNew();
                try
                {
                    use();
                }
                catch (Exception problem)
                {
                    Add(Finding.Of(reader.Name, name, problem));
                }

                if (watch.Elapsed > Patience)
                {
                    Add(new Finding(reader.Name, name, "slow", "", FormattableString.Invariant($"{watch.Elapsed.TotalSeconds:F1} s")));
                }
            }
        }
    }

    private static void Empty(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo inner && entry.LinkTarget is null)
            {
                inner.Delete(recursive: true);
            }
            else
            {
                entry.Delete();
            }
        }
    }
}

/// <summary>What became of an input.</summary>
internal enum Outcome
{
    /// <summary>The reader refused it as documented.</summary>
    Refused,

    /// <summary>The reader accepted it.</summary>
    Accepted,

    /// <summary>The reader accepted it, and it was used.</summary>
    Used,

    /// <summary>A promise was broken.</summary>
    Found,
}
