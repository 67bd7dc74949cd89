using System.Diagnostics;
using System.Globalization;
using SequenceToy.Experiments;
using SequenceToy.Networks;
using SequenceToy.Networks.Cells;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Losses;

namespace SequenceToy.Benchmarks;

/// <summary>The tutorial's experiment as the first thing a process does, where .NET's compiler takes most of the time.</summary>
internal static class FirstRun
{
    /// <summary>libtorch's loading and the making of a first network are not counted; they come before anything is known of the experiment.</summary>
    public const string Beforehand = "beforehand";

    /// <summary>They are not counted, but it is the experiment that loads libtorch, and a small run warms up .NET meanwhile, as in any user's process.</summary>
    public const string ByExperiment = "by-experiment";

    /// <summary>They are counted: all that a user waits.</summary>
    public const string Included = "included";

    private const int Processes = 3;

    /// <summary>Milliseconds, the median over fresh processes.</summary>
    /// <param name="who">plain or fused.</param>
    /// <param name="loading">How libtorch comes in.</param>
    public static double InFreshProcesses(string who, string loading) =>
        Enumerable.Range(0, Processes).Select(_ => InFreshProcess(who, loading)).Order().ElementAt(Processes / 2);

    /// <summary>What it takes in this process, which has done nothing else yet.</summary>
    public static double Milliseconds(string who, string loading)
    {
        // The plain loop's samples are drawn and scaled already; the experiment's are not.
        Action work = who == "plain" ? Tutorial.PlainLoop() : () => Tutorial.Experiment.Run().Dispose();
        var start = Stopwatch.GetTimestamp();
        if (loading == ByExperiment)
        {
            // What Run itself does first; the next lines load libtorch, as Run does then.
            var (settings, target) = (Tutorial.Experiment.Settings, Tutorial.Experiment.Task!.Target);
            WarmUp.Begin(settings, Loss.For(target.Kind), target);
        }

        if (loading != Included || who == "plain")
        {
            using var first = new SequenceModel(new NetworkShape(1, new LstmOptions { HiddenSize = 1 }, 1));
        }

        start = loading == Included ? start : Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double InFreshProcess(string who, string loading)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["first", who, loading]) { RedirectStandardOutput = true })!;
        return double.Parse(process.StandardOutput.ReadToEnd(), CultureInfo.InvariantCulture);
    }
}
