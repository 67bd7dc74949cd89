using BenchmarkDotNet.Attributes;
using SequenceToy.Training.Engines;

namespace SequenceToy.Benchmarks;

/// <summary>Measures the complete tutorial experiment: LSTM of 5 units, 3 steps, batch 16, 50 epochs with validation.</summary>
[MemoryDiagnoser]
public class TutorialBenchmarks
{
    private readonly Action plain = Tutorial.PlainLoop();
    private readonly SequenceExperiment torch = Tutorial.Experiment.WithEngine(Engine.Torch);
    private readonly SequenceExperiment fused = Tutorial.Experiment.WithEngine(Engine.Fused);

    [Benchmark(Baseline = true)]
    public void Plain() => plain();

    [Benchmark]
    public void Torch() => torch.Run().Dispose();

    [Benchmark]
    public void Fused() => fused.Run().Dispose();
}
