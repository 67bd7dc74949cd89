using SequenceToy.Data;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training;

namespace SequenceToy.Reports.Tests;

/// <summary>Small training runs for report tests, each run once.</summary>
internal static class Runs
{
    private static readonly Lazy<ExperimentResult> LazySum = new(() => SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 40).WithSnapshots().WithSeed(42).Run());
    private static readonly Lazy<ExperimentResult> LazyParity = new(() => SequenceExperiment.For(new RunningParity(new(1, 8))).WithSamples(64).WithTraining(epochs: 3, batchSize: 16).WithSnapshots().Run());
    private static readonly Lazy<ExperimentResult> LazyDyck = new(() => SequenceExperiment.For(new Dyck(lengths: new(1, 6))).WithSamples(64).WithTraining(epochs: 2, batchSize: 16).WithLstm(6, layers: 2).Run());
    private static readonly Lazy<ExperimentResult> LazyLong = new(() => SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(40, testSamples: 500).WithTraining(epochs: 10_000).WithSnapshots().Run());
    private static readonly Lazy<ExperimentResult> LazyLarge = new(() => SequenceExperiment.For(new Adding(steps: 130)).WithSamples(20, testSamples: 12).WithTraining(epochs: 1, batchSize: 8).WithNetwork(new RnnOptions { HiddenSize = 50, Layers = 3, Bidirectional = true }).WithSnapshots().Run());
    private static readonly Lazy<ExperimentResult> LazyOwn = new(() => SequenceExperiment.For(OwnSamples()).WithTraining(epochs: 20).Run());

    /// <summary>A run on numbers, one answer after the last step, with snapshots.</summary>
    public static ExperimentResult Sum => LazySum.Value;

    /// <summary>A run on classes at every step, with different lengths.</summary>
    public static ExperimentResult Parity => LazyParity.Value;

    /// <summary>A run on sets of classes with two layers.</summary>
    public static ExperimentResult Dyck => LazyDyck.Value;

    /// <summary>A run on your own data, without a task.</summary>
    public static ExperimentResult Own => LazyOwn.Value;

    public static SequenceDataset OwnSamples()
    {
        float[][] inputs = [.. Enumerable.Range(0, 40).Select(i => new float[] { i, i + 1, i + 2, i + 3 })];
        return SequenceDataset.FromArrays(inputs, [.. Enumerable.Range(0, 40).Select(i => i + 4f)]);
    }

    /// <summary>Samples of 500 classes.</summary>
    public static SequenceDataset ManyClasses()
    {
        const int Classes = 500;
        float[][][] inputs = [.. Enumerable.Range(0, 320).Select(i => new[] { new[] { i / 320f }, [1f - (i / 320f)] })];
        return SequenceDataset.FromArrays(inputs, [.. Enumerable.Range(0, 320).Select(i => (i * 151) % Classes)], Classes);
    }

    /// <summary>Long sequences of many numbers with many digits, and as many numbers as answers at every step.</summary>
    public static SequenceDataset WideNumbers()
    {
        const int Width = 64, Steps = 130;
        Sequence Wide(int seed) => new([.. Enumerable.Range(0, Width * Steps).Select(i => 100_000 + ((i * 7919L * (seed + 1)) % 800_000) + 0.25f)], Width);
        return SequenceDataset.FromSamples([.. Enumerable.Range(0, 20).Select(i => new Sample(Wide(i), Wide(i + 100)))], TargetSpec.Number(Width, TargetPlacement.EveryStep));
    }

    /// <summary>Answers of two numbers on scales a thousand times apart, each from one of the two steps.</summary>
    public static SequenceDataset TwoUnits()
    {
        Sample Of(int i) => new([i % 7, i % 5], new Sequence([i % 7, 1000 * (i % 5)], 2));
        return SequenceDataset.FromSamples([.. Enumerable.Range(0, 140).Select(Of)], TargetSpec.Number(2));
    }

    /// <summary>A run with the longest history and the most samples tested.</summary>
    public static ExperimentResult Long => LazyLong.Value;

    /// <summary>Returns a run canceled after its second epoch.</summary>
    public static ExperimentResult Canceled()
    {
        using var source = new CancellationTokenSource();
        return SequenceExperiment.For(new RunningParity(new(1, 8))).WithSamples(64).WithTraining(epochs: 30, batchSize: 16).Run(new Stop(source, 2), source.Token);
    }

    /// <summary>Returns a diverged run without a completed epoch.</summary>
    public static ExperimentResult Diverged() =>
        SequenceExperiment.For(new SumOfFirstTwo()).WithoutScaling().WithOptimizer(new Training.Optimizers.Sgd()).WithTraining(learningRate: 90).Run();

    /// <summary>A bidirectional run of three layers with many units, on sequences too long to draw completely.</summary>
    public static ExperimentResult Large => LazyLarge.Value;

    private sealed class Stop(CancellationTokenSource source, int after) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value)
        {
            if (value.Epoch == after)
            {
                source.Cancel();
            }
        }
    }
}
