using SequenceToy.Data;
using SequenceToy.Scaling;
using SequenceToy.Tasks.Numbers;

namespace SequenceToy.Benchmarks;

/// <summary>The tutorial's experiment with SequenceToy, and the same work as a plain loop.</summary>
internal static class Tutorial
{
    public static SequenceExperiment Experiment { get; } = SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial);

    /// <summary>Creates a plain loop that trains on the same samples with the same scaling.</summary>
    public static Action PlainLoop()
    {
        var samples = new SumOfFirstTwo().Generate(1000, SeededRandom.ForSeed(0, RandomPurpose.Data));
        var scaled = DatasetScaling.Fit(samples, new MinMaxScaler(), new MinMaxScaler()).Apply(samples);
        return () =>
        {
            using var loop = new PlainLoop(5, scaled.Slice(0, 800));
            loop.Train(50, 16, scaled.Slice(800, 200));
        };
    }

    /// <summary>Generates inputs to predict, in original units: [count][3].</summary>
    public static float[][] Inputs(int count) => [.. Enumerable.Range(0, count).Select(i => new float[] { i % 100, i / 100 % 100, i * 7 % 100 })];
}
