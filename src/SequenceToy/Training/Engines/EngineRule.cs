using SequenceToy.Networks;

namespace SequenceToy.Training.Engines;

/// <summary>Which engine is faster on the CPU.</summary>
/// <remarks>Measured over hidden sizes from 5 to 256, 3 to 100 steps and batches of 16 and 64 (docs/benchmarks.md): the fused engine is the
/// faster one everywhere but where recurrent weights no longer fit into the nearer caches and each is used for few samples, and libtorch
/// has a kernel that takes all steps at once: LSTMs of 256 units, 100 steps, batch 16 (0.9). Where it has none, the fused engine wins there
/// too (GRU 1.9, RNN 2.1), and by at least 1.5 at every size.</remarks>
internal static class EngineRule
{
    private const int ManySteps = 50;
    private const int SmallBatch = 32;

    public static EngineChoice OnCpu(NetworkShape shape, int steps, int batchSize) =>
        shape.Recurrent.HiddenSize >= shape.Recurrent.Cell.TorchFasterFrom && steps >= ManySteps && batchSize < SmallBatch
            ? new(
                Engine.Torch,
                ComputeDevice.Cpu,
                $"libtorch is faster for large {shape.Recurrent.Name}s on long sequences in small batches.")
            : new(Engine.Fused, ComputeDevice.Cpu, "The fused engine is the faster one for a network of this size on the CPU.");
}
