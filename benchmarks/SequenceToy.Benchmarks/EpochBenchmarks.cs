using BenchmarkDotNet.Attributes;
using SequenceToy.Training.Engines;

namespace SequenceToy.Benchmarks;

/// <summary>Measures an epoch of 2 or 50 training steps, and the bytes it allocates.</summary>
[MemoryDiagnoser]
public class EpochBenchmarks : IDisposable
{
    private PlainLoop? plain;
    private EngineEpoch? torch;
    private EngineEpoch? fused;

    [Params(5, 16, 32, 64, 128, 256)]
    public int Hidden { get; set; }

    [Params(3, 20, 100)]
    public int Steps { get; set; }

    [Params(16, 64)]
    public int Batch { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var configuration = new Configuration(Hidden, Steps, Batch);
        torch = new EngineEpoch(configuration, Engine.Torch);
        fused = new EngineEpoch(configuration, Engine.Fused);
        plain = new PlainLoop(Hidden, configuration.Data());
    }

    [Benchmark(Baseline = true)]
    public void Plain() => plain!.Epoch(Batch);

    [Benchmark]
    public double Torch() => torch!.Epoch();

    [Benchmark]
    public double Fused() => fused!.Epoch();

    [GlobalCleanup]
    public void Dispose()
    {
        plain?.Dispose();
        torch?.Dispose();
        fused?.Dispose();
        GC.SuppressFinalize(this);
    }
}
