using BenchmarkDotNet.Attributes;
using SequenceToy.Training.Engines;

namespace SequenceToy.Benchmarks;

/// <summary>One training step, with the bytes it allocates.</summary>
[MemoryDiagnoser]
public class StepBenchmarks : IDisposable
{
    private PlainLoop? plain;
    private EngineStep? torch;
    private EngineStep? fused;

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
        torch = new EngineStep(configuration, Engine.Torch);
        fused = new EngineStep(configuration, Engine.Fused);
        plain = new PlainLoop(Hidden, configuration.Data());
    }

    [Benchmark(Baseline = true)]
    public float Plain() => plain!.Step();

    [Benchmark]
    public double Torch() => torch!.Step();

    [Benchmark]
    public double Fused() => fused!.Step();

    [GlobalCleanup]
    public void Dispose()
    {
        plain?.Dispose();
        torch?.Dispose();
        fused?.Dispose();
        GC.SuppressFinalize(this);
    }
}
