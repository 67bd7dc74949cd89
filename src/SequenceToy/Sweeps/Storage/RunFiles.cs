using SequenceToy.Files;
using SequenceToy.Sweeps.Execution;

namespace SequenceToy.Sweeps.Storage;

/// <summary>Reads the files of runs in a folder.</summary>
internal static class RunFiles
{
    private const string Pattern = "runs-*.jsonl";
    private const int LongestLine = 1 << 20;

    /// <summary>Reads all runs of the cells into a table; other cells' runs are left out.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="keys">The keys of the cells.</param>
    /// <param name="table">Receives the runs.</param>
    /// <returns>One message for each line that is torn, altered or contradicts another, with file and line.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static List<string> Read(string folder, IReadOnlySet<string> keys, RunTable table)
    {
        var problems = new List<string>();
        foreach (var file in In(folder))
        {
            Read(file, keys, table, problems);
        }

        return problems;
    }

    /// <summary>Returns the files of runs in a folder, in the order of their names.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, Pattern).Order(StringComparer.Ordinal);

    private static void Read(string file, IReadOnlySet<string> keys, RunTable table, List<string> problems)
    {
        RegularFile.Check(file);

        // Another process may be appending to it.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var (buffer, filled, line) = (new byte[LongestLine], 0, 0);
        while (true)
        {
            var read = stream.Read(buffer, filled, buffer.Length - filled);
            filled += read;
            var start = 0;
            while (buffer.AsSpan(start, filled - start).IndexOf((byte)'\n') is >= 0 and var length)
            {
                line++;
                Add(buffer.AsSpan(start, length), file, line, keys, table, problems);
                start += length + 1;
            }

            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            filled -= start;
            if (filled == buffer.Length || read == 0)
            {
                if (filled > 0)
                {
                    problems.Add(Message(file, line + 1, filled == buffer.Length ? "is too long" : "is torn"));
                }

                return;
            }
        }
    }

    private static void Add(
        ReadOnlySpan<byte> text, string file, int line, IReadOnlySet<string> keys, RunTable table, List<string> problems)
    {
        if (RunLine.Read(text) is not { } run)
        {
            problems.Add(Message(file, line, "is torn or altered"));
        }
        else if (keys.Contains(run.Key) && !table.Add(run.Key, run.Run))
        {
            problems.Add(Message(file, line, "differs from an earlier record of the same run"));
        }
    }

    private static string Message(string file, int line, string problem) =>
        FormattableString.Invariant($"{Path.GetFileName(file)}, line {line}: the record {problem}; it is not used.");
}
