using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Benchmarks;

/// <summary>The tutorial's experiment as the first thing a process does, all that a user waits: where the plain loop loads libtorch and .NET's compiler takes
/// most of the time.</summary>
internal static class FirstRun
{
    private const int Processes = 5;

    /// <summary>Milliseconds, the median over fresh processes.</summary>
    /// <param name="who">plain or fused.</param>
    public static double InFreshProcesses(string who) => Enumerable.Range(0, Processes).Select(_ => InFreshProcess(who)).Order().ElementAt(Processes / 2);

    /// <summary>What it takes in this process, which has done nothing else yet.</summary>
    public static double Milliseconds(string who)
    {
        // The plain loop's samples are drawn and scaled already; the experiment's are not.
        Action work = who == "plain" ? Tutorial.PlainLoop() : () => Tutorial.Experiment.Run().Dispose();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double InFreshProcess(string who)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first", who]) { RedirectStandardOutput = true })!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
