using System.Collections.Concurrent;
using System.Diagnostics;

namespace SequenceToy.Reliability.Fuzz;

/// <summary>Ends the process when an input is not done after a minute: a thread cannot be stopped.</summary>
internal sealed class Watchdog : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, long> started = new(StringComparer.Ordinal);
    private readonly Timer timer;

    public Watchdog() => timer = new Timer(_ => Look(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    public void Start(string input) => started[input] = Stopwatch.GetTimestamp();

    public void End(string input) => started.TryRemove(input, out _);

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        foreach (var (input, since) in started)
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                System.Console.Out.WriteLine($"HANG: {input} is not done after {Patience.TotalSeconds} s. The process ends.");
                Environment.Exit(1);
            }
        }
    }
}
