using System.Diagnostics;
using System.Globalization;

namespace SequenceToy.Benchmarks;

/// <summary>Measures the tutorial's experiment as the first action of a process, the total wait of a user. Most of the time goes to loading libtorch (plain loop)
/// and to .NET's just-in-time compiler.</summary>
internal static class FirstRun
{
    private const int Processes = 5;

    /// <summary>Returns the median over fresh processes, in milliseconds.</summary>
    /// <param name="loop">The implementation: plain or fused.</param>
    public static double InFreshProcesses(string loop) => Enumerable.Range(0, Processes).Select(_ => InFreshProcess(loop)).Order().ElementAt(Processes / 2);

    /// <summary>Returns the time in this process, which has done nothing else yet, in milliseconds.</summary>
    public static double Milliseconds(string loop)
    {
        // The plain loop's samples are already generated and scaled; the experiment's are not.
        Action work = loop == "plain" ? Tutorial.PlainLoop() : () => Tutorial.Experiment.Run().Dispose();
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double InFreshProcess(string loop)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first", loop]) { RedirectStandardOutput = true })!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
