using SequenceToy.Reliability.Soak;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.Leaks;

/// <summary>Repeats the work of the soak on libtorch and compares the native blocks that are left with TorchSharp's known ones.</summary>
internal static class LeakRun
{
    private const int Rounds = 1000;

    // Compiled code and caches are complete after so many.
    private const int WarmUpRounds = 3000;

    /// <summary>Runs, prints the blocks per round and returns the exit code: 1 when blocks are left that TorchSharp does not explain.</summary>
    public static int Run()
    {
        using var scratch = new ScratchFolder();
        var folder = scratch.Create("files");
        var isExplained = true;
        foreach (var repeated in new IRepetition[] { new RepeatedTraining(Engine.Torch, seed: 1), new RepeatedForecast(Engine.Torch, scratch.Create("series")) })
        {
            Repeat(repeated, folder, WarmUpRounds);
            var left = NativeAllocations.LeftBy(() => Repeat(repeated, folder, Rounds));
            System.Console.Out.WriteLine($"{repeated.GetType().Name}, {repeated.LibTorchNetworks} networks in each of {Rounds} rounds; blocks left per round:");
            foreach (var (size, count) in left.Where(size => size.Value >= Rounds / 10).OrderBy(size => size.Key))
            {
                var known = UpstreamLeak.Blocks.GetValueOrDefault(size) * repeated.LibTorchNetworks;
                var rate = (double)count / Rounds;
                System.Console.Out.WriteLine(FormattableString.Invariant($"  {size} bytes: {rate:F2} ({known} are TorchSharp's)"));
                isExplained &= Math.Round(rate) <= known;
            }
        }

        System.Console.Out.WriteLine(isExplained ? "all explained by TorchSharp" : "NOT all explained by TorchSharp");
        return isExplained ? 0 : 1;
    }

    private static void Repeat(IRepetition repeated, string folder, int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            repeated.Repeat(folder);
        }
    }
}
