using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;

namespace SequenceToy.Training.Engines;

/// <summary>Chooses the engine that is expected to be fastest.</summary>
internal static class EngineRule
{
    // The gain must outweigh loading libtorch and moving to a device.
    private const double Worthwhile = 1.1;

    /// <param name="shape">The network.</param>
    /// <param name="steps">The most steps of a sequence.</param>
    /// <param name="batch">The batch size.</param>
    /// <param name="width">The vector width of the processor.</param>
    /// <param name="hasTorch">Checks that libtorch is available; called only if it is expected to be faster.</param>
    /// <param name="hasCuda">Checks that CUDA is available, likewise; null when CUDA is not allowed.</param>
    public static EngineChoice Choose(NetworkShape shape, int steps, int batch, LaneWidth width, Func<bool> hasTorch, Func<bool>? hasCuda)
    {
        var fused = StepCost.Fused(shape, steps, batch, width);
        var torch = StepCost.Torch(shape, steps, batch, width);
        var cuda = StepCost.Cuda(shape, steps, batch);
        var expected = $"expected time per update: {Time(fused)} by the fused engine, {Time(torch)} by libtorch"
            + (hasCuda is null ? "" : $", {Time(cuda)} on CUDA");
        var prefersCuda = hasCuda is not null && cuda * Worthwhile < Math.Min(fused, torch);
        if (prefersCuda && hasCuda!())
        {
            return new EngineChoice(Engine.Torch, ComputeDevice.Cuda, $"CUDA is the fastest; {expected}.");
        }

        var prefersTorch = torch * Worthwhile < fused;
        return prefersTorch && hasTorch() ? new EngineChoice(Engine.Torch, ComputeDevice.Cpu, $"libtorch is the fastest; {expected}.")
            : prefersTorch || prefersCuda
                ? new EngineChoice(Engine.Fused, ComputeDevice.Cpu, $"The fused engine is the fastest available; {expected}.")
            : new EngineChoice(
                Engine.Fused, ComputeDevice.Cpu,
                fused <= torch && (hasCuda is null || fused <= cuda) ? $"The fused engine is the fastest; {expected}."
                    : $"No engine is more than 10% faster than the fused engine; {expected}.");
    }

    private static string Time(double microseconds) =>
        microseconds < 1000 ? $"{Rounded(microseconds)} µs" : $"{Rounded(microseconds / 1000)} ms";

    // No more digits than the estimate supports.
    private static string Rounded(double value) => NumberFormat.Number(value < 10 ? Math.Round(value, 1) : Math.Round(value));
}
