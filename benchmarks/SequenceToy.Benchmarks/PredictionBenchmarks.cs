using BenchmarkDotNet.Attributes;
using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Benchmarks;

/// <summary>Predicts 100,000 sequences of the tutorial's task: libtorch's forward on one thread, and Predict from arrays in original units.</summary>
[MemoryDiagnoser]
public class PredictionBenchmarks : IDisposable
{
    private readonly float[][] sequences = Tutorial.Inputs(100_000);
    private ExperimentResult? result;
    private Tensor? scaled;

    [GlobalSetup]
    public void SetUp()
    {
        result = Tutorial.Experiment.Run();
        LibTorchLoader.EnsureLoaded();
        set_num_threads(1);
        scaled = tensor(result.Model.Scaling.Inputs.Apply(sequences.SelectMany(sequence => sequence).ToArray()), [sequences.Length, 3, 1]);
    }

    [Benchmark(Baseline = true)]
    public float[] Forward()
    {
        using var noGradient = no_grad();
        using var outputs = result!.Model.Network.forward(scaled!);
        return outputs.data<float>().ToArray();
    }

    [Benchmark]
    public float[] Predict() => result!.Predict(sequences);

    [GlobalCleanup]
    public void Dispose()
    {
        scaled?.Dispose();
        result?.Dispose();
        GC.SuppressFinalize(this);
    }
}
