using System.Diagnostics;
using SequenceToy.Sweeps;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.SweepTables;

/// <summary>Measures reading and summarizing a folder of 100,000 runs.</summary>
internal static class Showing
{
    private const int Cells = 100, Seeds = 1000;

    public static void Run(TextWriter output)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("sequencetoy-show").FullName, "sweep");
        SequenceSweep.Of(SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(10, testSamples: 4).WithTraining(epochs: 32, batchSize: 8).WithLstm(hiddenSize: 1))
            .Over("learningRate", Enumerable.Range(1, Cells).Select(rate => rate / 10_000.0), (experiment, rate) => experiment.WithTraining(learningRate: rate))
            .WithSeeds(Seeds).Run(folder);
        for (var round = 0; round < 3; round++)
        {
            var started = Stopwatch.GetTimestamp();
            var results = SweepResults.Load(folder);
            var loaded = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var text = results.ToString();
            output.WriteLine(FormattableString.Invariant(
                $"{results.RunCount} runs: read in {loaded:F2} s, with the table {Stopwatch.GetElapsedTime(started).TotalSeconds:F2} s ({text.Length} characters)"));
        }

        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }
}
