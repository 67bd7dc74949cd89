using System.Buffers;
using SequenceToy.Files;

namespace SequenceToy.Sweeps.Storage;

/// <summary>Reads the files of runs in a folder.</summary>
internal static class RunFiles
{
    private const string Pattern = "runs-*.jsonl";
    private const int LongestLine = 1 << 20;
    private const int BufferSize = 4 * LongestLine;

    // Of each file; a file of something else has many.
    private const int MostProblems = 20;

    /// <summary>Reads all runs of the cells into a table; other cells' runs are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cells">The metric of each cell, by its key.</param>
    /// <param name="table">Receives the runs.</param>
    /// <returns>One message for each line that is torn, altered or contradicts another, with file and line.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static List<string> Read(string folder, IReadOnlyDictionary<string, Metric> cells, RunTable table)
    {
        var all = new List<string>();
        foreach (var file in In(folder))
        {
            var problems = new ProblemList(Path.GetFileName(file));
            Read(file, cells, table, problems);
            all.AddRange(problems.Messages);
        }

        return all;
    }

    /// <summary>Returns the files of runs in a folder, in the order of their names.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal);

    private static void Read(string file, IReadOnlyDictionary<string, Metric> cells, RunTable table, ProblemList problems)
    {
        RegularFile.Check(file);

        // Another process may be appending to it.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            Read(stream, buffer, cells, table, problems);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Read(
        FileStream stream, byte[] buffer, IReadOnlyDictionary<string, Metric> cells, RunTable table, ProblemList problems)
    {
        var (filled, line) = (0, 0);
        var lines = new List<(int Start, int Length)>();
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var start = 0;
            lines.Clear();
            while (buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') is >= 0 and var length)
            {
                lines.Add((start, length));
                start += length + 1;
            }

            foreach (var run in Parsed(buffer, lines))
            {
                line++;
                Add(run, line, cells, table, problems);
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled > LongestLine || read == 0)
            {
                if (filled > 0)
                {
                    problems.Add(line + 1, filled > LongestLine ? "is too long" : "is torn");
                }

                return;
            }
        }
    }

    // Most of the time is spent on reading numbers and on checksums.
    private static (string Key, SweepRun Run)?[] Parsed(byte[] buffer, List<(int Start, int Length)> lines)
    {
        var runs = new (string Key, SweepRun Run)?[lines.Count];
        AllCores.For(lines.Count, i => runs[i] = RunLine.Read(buffer.AsSpan(lines[i].Start, lines[i].Length)));
        return runs;
    }

    private static void Add(
        (string Key, SweepRun Run)? read, int line, IReadOnlyDictionary<string, Metric> cells, RunTable table, ProblemList problems)
    {
        if (read is not { } run)
        {
            problems.Add(line, "is torn or altered");
        }
        else if (!cells.TryGetValue(run.Key, out var metric))
        {
            return;
        }
        else if (run.Run.Scores is { } scores && scores.Find(metric) is null)
        {
            problems.Add(line, "has no score of the sweep's metric");
        }
        else if (!table.Add(run.Key, run.Run))
        {
            problems.Add(line, "differs from an earlier record of the same run");
        }
    }

    // The problems of one file; no more than a few are listed.
    private sealed class ProblemList(string file)
    {
        private readonly List<string> listed = [];
        private long others;

        public IEnumerable<string> Messages =>
            others == 0 ? listed : [.. listed, FormattableString.Invariant($"{file}: {others} more records are not used.")];

        public void Add(int line, string problem)
        {
            if (listed.Count < MostProblems)
            {
                listed.Add(FormattableString.Invariant($"{file}, line {line}: the record {problem}; it is not used."));
            }
            else
            {
                others++;
            }
        }
    }
}
