using System.Diagnostics;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.SweepTables;

/// <summary>Measures what a sweep costs next to the same runs alone, in alternating rounds of one process.</summary>
internal static class Overhead
{
    public const string Child = "overhead-child";

    private const int Seeds = 100, Rounds = 9;

    private static readonly SequenceExperiment Experiment = SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial);

    public static void Run(TextWriter output)
    {
        var threads = Environment.ProcessorCount;
        var parent = Directory.CreateTempSubdirectory("sequencetoy-overhead").FullName;
        var folders = 0;
        Action[] measured =
        [
            () => Alone(0, Seeds, 1),
            () => Alone(0, Seeds, threads),
            () => SequenceSweep.Of(Experiment).WithSeeds(Seeds).Run(),
            () => SequenceSweep.Of(Experiment).WithSeeds(Seeds).Run(Path.Combine(parent, $"{folders++}")),
        ];
        var times = Array.ConvertAll(measured, _ => new List<double>());
        for (var round = -2; round < Rounds; round++)
        {
            for (var i = 0; i < measured.Length; i++)
            {
                var started = Stopwatch.GetTimestamp();
                measured[i]();
                if (round >= 0)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
                }
            }
        }

        Directory.Delete(parent, recursive: true);
        var median = Array.ConvertAll(times, all => all.Order().ElementAt(all.Count / 2));
        output.WriteLine($"{Seeds} seeds of the tutorial's 50 epochs, {threads} threads; medians of {Rounds} alternating rounds.");
        output.WriteLine(FormattableString.Invariant($"runs alone, one thread        {median[0]:F3} s"));
        output.WriteLine(FormattableString.Invariant($"runs alone, {threads} threads         {median[1]:F3} s"));
        output.WriteLine(FormattableString.Invariant($"sweep without a folder        {median[2]:F3} s, {median[2] / median[1]:F2} of the runs alone"));
        output.WriteLine(FormattableString.Invariant($"sweep with a folder           {median[3]:F3} s, {median[3] / median[1]:F2} of the runs alone"));
        Processes(output, threads);
    }

    /// <summary>One process: says how many runs a second it does, after warming up.</summary>
    public static void RunChild(int seconds)
    {
        Alone(0, 200, 1);
        Console.Out.WriteLine("ready");
        Console.In.ReadLine();
        var (started, runs) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
        {
            Alone(runs, runs + 10, 1);
            runs += 10;
        }

        Console.Out.WriteLine(FormattableString.Invariant($"{runs / Stopwatch.GetElapsedTime(started).TotalSeconds:F2}"));
    }

    // Runs a second of as many independent processes as there are processors, and of one sweep, in turns.
    private static void Processes(TextWriter output, int threads)
    {
        const int Seconds = 4;
        var ratios = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            Process[] children = [.. Enumerable.Range(0, threads).Select(_ => Process.Start(
                new ProcessStartInfo("dotnet", [typeof(Overhead).Assembly.Location, Child, $"{Seconds}"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!)];
            Array.ForEach(children, child => child.StandardOutput.ReadLine());
            Array.ForEach(children, child => child.StandardInput.WriteLine());
            var independent = children.Sum(child => double.Parse(child.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture));
            Array.ForEach(children, child => child.WaitForExit());

            var (started, runs) = (Stopwatch.GetTimestamp(), 0);
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < Seconds)
            {
                runs += SequenceSweep.Of(Experiment).WithSeeds(500).Run().RunCount;
            }

            var sweep = runs / Stopwatch.GetElapsedTime(started).TotalSeconds;
            ratios.Add(sweep / independent);
            output.WriteLine(FormattableString.Invariant($"{threads} processes {independent:F0} runs/s, one sweep {sweep:F0} runs/s: {sweep / independent:F2}"));
        }
    }

    private static void Alone(int from, int until, int threads) => Parallel.For(
        from, until, new ParallelOptions { MaxDegreeOfParallelism = threads }, seed => Experiment.WithSeed(seed).Run().Dispose());
}
