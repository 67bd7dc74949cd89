using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Sweeps.Storage;

/// <summary>The file to which one process appends its runs, one line each. Several threads may append.</summary>
/// <remarks>Each line is handed to the operating system at once, so that it survives a kill of the process, and is flushed to disk at least
/// once a second while runs end.</remarks>
internal sealed class RunLog(string folder) : IDisposable
{
    private static readonly TimeSpan FlushEvery = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private FileStream? stream;
    private long flushed;
    private bool isTorn;

    /// <param name="key">The key of the run's cell.</param>
    /// <param name="run">The run.</param>
    /// <exception cref="IOException">The line cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing is not permitted.</exception>
    public void Append(string key, SweepRun run)
    {
        var line = RunLine.Write(key, run);
        lock (gate)
        {
            stream ??= Create();
            if (isTorn)
            {
                stream.WriteByte((byte)'\n');
            }

            // Of a full disk, a part of the line may be written: what follows must not be joined to it.
            isTorn = true;
            stream.Write(line);
            isTorn = false;
            if (Stopwatch.GetElapsedTime(flushed) < FlushEvery)
            {
                return;
            }

            flushed = Stopwatch.GetTimestamp();
        }

        // Outside of the lock: a slow disk delays only this thread.
        RandomAccess.FlushToDisk(stream.SafeFileHandle);
    }

    public void Dispose()
    {
        if (stream is not null)
        {
            stream.Flush(flushToDisk: true);
            stream.Dispose();
        }
    }

    // Without a buffer: each write is one call of the operating system.
    private FileStream Create()
    {
        flushed = Stopwatch.GetTimestamp();
        var machine = string.Concat(Environment.MachineName.Where(char.IsAsciiLetterOrDigit).Take(12));
        var random = Path.GetFileNameWithoutExtension(Path.GetRandomFileName());
        var name = $"runs-{machine}-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}-{random}.jsonl";
        return new FileStream(
            Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
    }
}
