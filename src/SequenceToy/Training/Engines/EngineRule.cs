using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;

namespace SequenceToy.Training.Engines;

/// <summary>Takes the engine that is expected to be the fastest.</summary>
internal static class EngineRule
{
    // Another engine than the fused one has to be worth loading libtorch, and moving to a device.
    private const double Worthwhile = 1.1;

    /// <param name="shape">The network.</param>
    /// <param name="steps">The most steps of a sequence.</param>
    /// <param name="batch">Samples of a training step.</param>
    /// <param name="width">The processor's vectors.</param>
    /// <param name="hasTorch">Whether libtorch can be used; asked only where it is expected to be faster.</param>
    /// <param name="hasCuda">Whether CUDA can be used, likewise; null where it may not be.</param>
    public static EngineChoice Choose(NetworkShape shape, int steps, int batch, LaneWidth width, Func<bool> hasTorch, Func<bool>? hasCuda)
    {
        var fused = StepCost.Fused(shape, steps, batch, width);
        var torch = StepCost.Torch(shape, steps, batch, width);
        var cuda = StepCost.Cuda(shape, steps, batch);
        var expected = $"expected for a step: {Time(fused)} by the fused engine, {Time(torch)} by libtorch"
            + (hasCuda is null ? "" : $", {Time(cuda)} on CUDA");
        var prefersCuda = hasCuda is not null && cuda * Worthwhile < Math.Min(fused, torch);
        if (prefersCuda && hasCuda!())
        {
            return new EngineChoice(Engine.Torch, ComputeDevice.Cuda, $"CUDA is the fastest; {expected}.");
        }

        var prefersTorch = torch * Worthwhile < fused;
        return prefersTorch && hasTorch() ? new EngineChoice(Engine.Torch, ComputeDevice.Cpu, $"libtorch is the fastest; {expected}.")
            : prefersTorch || prefersCuda
                ? new EngineChoice(Engine.Fused, ComputeDevice.Cpu, $"The fused engine is the fastest that can be used here; {expected}.")
            : new EngineChoice(
                Engine.Fused, ComputeDevice.Cpu,
                fused <= torch && (hasCuda is null || fused <= cuda) ? $"The fused engine is the fastest; {expected}."
                    : $"No engine is faster than the fused one by a tenth; {expected}.");
    }

    private static string Time(double microseconds) =>
        microseconds < 1000 ? $"{Rounded(microseconds)} µs" : $"{Rounded(microseconds / 1000)} ms";

    // More digits would promise more than is known.
    private static string Rounded(double value) => NumberFormat.Number(value < 10 ? Math.Round(value, 1) : Math.Round(value));
}
