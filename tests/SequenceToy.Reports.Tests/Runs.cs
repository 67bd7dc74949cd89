using SequenceToy.Data;
using SequenceToy.Networks.Cells;
using SequenceToy.Tasks.Counting;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Tasks.StateMachines;
using SequenceToy.Training;

namespace SequenceToy.Reports.Tests;

/// <summary>Small trainings whose reports are looked at, each run once.</summary>
internal static class Runs
{
    private static readonly Lazy<ExperimentResult> LazySum = new(() => SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 40).WithSnapshots().WithSeed(42).Run());
    private static readonly Lazy<ExperimentResult> LazyParity = new(() => SequenceExperiment.For(new RunningParity(new(1, 8))).WithSamples(64).WithTraining(epochs: 3, batchSize: 16).WithSnapshots().Run());
    private static readonly Lazy<ExperimentResult> LazyDyck = new(() => SequenceExperiment.For(new Dyck(lengths: new(1, 6))).WithSamples(64).WithTraining(epochs: 2, batchSize: 16).WithLstm(6, layers: 2).Run());
    private static readonly Lazy<ExperimentResult> LazyLong = new(() => SequenceExperiment.For(new SumOfFirstTwo()).WithSamples(40, testSamples: 500).WithTraining(epochs: 10_000).WithSnapshots().Run());
    private static readonly Lazy<ExperimentResult> LazyOwn = new(() => SequenceExperiment.For(OwnSamples()).WithTraining(epochs: 20).Run());

    /// <summary>Numbers, answered after the last step, with snapshots.</summary>
    public static ExperimentResult Sum => LazySum.Value;

    /// <summary>Classes at every step, of different lengths.</summary>
    public static ExperimentResult Parity => LazyParity.Value;

    /// <summary>Sets of classes, two layers.</summary>
    public static ExperimentResult Dyck => LazyDyck.Value;

    /// <summary>No task.</summary>
    public static ExperimentResult Own => LazyOwn.Value;

    public static SequenceDataset OwnSamples()
    {
        float[][] inputs = [.. Enumerable.Range(0, 40).Select(i => new float[] { i, i + 1, i + 2, i + 3 })];
        return SequenceDataset.FromArrays(inputs, [.. Enumerable.Range(0, 40).Select(i => i + 4f)]);
    }

    /// <summary>Each of another of 500 classes.</summary>
    public static SequenceDataset ManyClasses()
    {
        const int Classes = 500;
        float[][][] inputs = [.. Enumerable.Range(0, 320).Select(i => new[] { new[] { i / 320f }, [1f - (i / 320f)] })];
        return SequenceDataset.FromArrays(inputs, [.. Enumerable.Range(0, 320).Select(i => (i * 151) % Classes)], Classes);
    }

    /// <summary>Long sequences of many numbers of many digits, answered by as many at every step.</summary>
    public static SequenceDataset WideNumbers()
    {
        const int Width = 64, Steps = 130;
        Sequence Wide(int seed) => new([.. Enumerable.Range(0, Width * Steps).Select(i => 100_000 + ((i * 7919L * (seed + 1)) % 800_000) + 0.25f)], Width);
        return SequenceDataset.FromSamples([.. Enumerable.Range(0, 20).Select(i => new Sample(Wide(i), Wide(i + 100)))], TargetSpec.Number(Width, TargetPlacement.EveryStep));
    }

    /// <summary>Two numbers a thousand times apart, each one of the two steps, and samples of one's own.</summary>
    public static SequenceDataset TwoUnits()
    {
        Sample Of(int i) => new([i % 7, i % 5], new Sequence([i % 7, 1000 * (i % 5)], 2));
        return SequenceDataset.FromSamples([.. Enumerable.Range(0, 140).Select(Of)], TargetSpec.Number(2));
    }

    /// <summary>As long a history, and as many samples, as a page must bear.</summary>
    public static ExperimentResult Long => LazyLong.Value;

    /// <summary>Cancelled after its second epoch.</summary>
    public static ExperimentResult Cancelled()
    {
        using var source = new CancellationTokenSource();
        return SequenceExperiment.For(new RunningParity(new(1, 8))).WithSamples(64).WithTraining(epochs: 30, batchSize: 16).Run(new Stop(source, 2), source.Token);
    }

    /// <summary>Not one epoch to its end.</summary>
    public static ExperimentResult Diverged() =>
        SequenceExperiment.For(new SumOfFirstTwo()).WithoutScaling().WithOptimizer(new Training.Optimizers.Sgd()).WithTraining(learningRate: 90).Run();

    /// <summary>Read both ways by three layers of many units, over sequences too long to draw whole.</summary>
    public static ExperimentResult Large() => SequenceExperiment.For(new Adding(steps: 130)).WithSamples(20, testSamples: 12).WithTraining(epochs: 1, batchSize: 8).WithNetwork(new RnnOptions { HiddenSize = 50, Layers = 3, Bidirectional = true }).WithSnapshots().Run();

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
