using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;

namespace SequenceToy.Training.Engines;

/// <summary>Estimates the time of a training step per engine, in microseconds on the processor of docs/benchmarks.md.</summary>
/// <remarks>Choices use ratios of these times, which hold on other processors too. Fitted to engine-costs.csv in
/// tests/SequenceToy.Tests/Fixtures: 5 to 512 units, 3 to 100 steps, batches of 16 to 512, within a third where it matters. CUDA is fitted
/// to cuda-ratios.csv there, with LSTMs on one H200. Its steps are mostly kernel launches by the processor. Its times are therefore scaled
/// to the processor of the first table, which is 2.6 times as fast.</remarks>
internal static class StepCost
{
    // Forward, and backward to states and weights.
    private const double Passes = 3;

    // Kept for the backward pass per unit, step and sample; slower to read beyond the second-level cache.
    private const double KeptPerUnit = 24;
    private const double SecondCache = 1e6;

    /// <summary>Estimates the fused engine.</summary>
    public static double Fused(NetworkShape shape, int steps, int batch, LaneWidth width)
    {
        // Samples fill whole cache lines.
        var work = Work.Of(shape, steps, (batch + 15) / 16 * 16);
        var (multiplyAdd, gateValue) = width switch
        {
            LaneWidth.Sixteen => (9.3e-6, 5.8e-4),
            LaneWidth.Eight => (1.6e-5, 9.0e-4),
            LaneWidth.Four => (3.1e-5, 1.65e-3),
            LaneWidth.One => (1.2e-4, 6.0e-3),
            var other => throw LaneWidths.Unknown(other),
        };
        return 0.55 + (multiplyAdd * work.MultiplyAdds) + (gateValue * work.GateValues) + (6e-4 * work.Parameters)
            + (multiplyAdd * 7 * work.BeyondCache);
    }

    /// <summary>Estimates libtorch on the CPU.</summary>
    public static double Torch(NetworkShape shape, int steps, int batch, LaneWidth width)
    {
        var work = Work.Of(shape, steps, batch);
        var cost = shape.Recurrent.Cell.TorchCost;
        return cost.Step + (cost.SequentialStep * work.SequentialSteps) + (cost.MultiplyAdd * 16 / (double)width * work.MultiplyAdds)
            + (1.4e-3 * work.BeyondCache);
    }

    /// <summary>Estimates libtorch on CUDA.</summary>
    public static double Cuda(NetworkShape shape, int steps, int batch)
    {
        var work = Work.Of(shape, steps, batch);
        return 620 + (0.5 * work.SequentialSteps) + (1e-8 * work.MultiplyAdds);
    }

    /// <summary>The amount of work of a step.</summary>
    /// <param name="MultiplyAdds">Multiply-adds in products with weights.</param>
    /// <param name="GateValues">Gate values.</param>
    /// <param name="Parameters">Weights to update.</param>
    /// <param name="SequentialSteps">Steps that depend on each other.</param>
    /// <param name="BeyondCache">Kept numbers that exceed the second-level cache.</param>
    private readonly record struct Work(
        double MultiplyAdds, double GateValues, double Parameters, double SequentialSteps, double BeyondCache)
    {
        public static Work Of(NetworkShape shape, int steps, int columns)
        {
            var recurrent = shape.Recurrent;
            double hidden = recurrent.HiddenSize, gates = recurrent.Cell.Kernel.Gates, samples = (double)steps * columns;
            var units = hidden * recurrent.Directions;
            double weights = 0, parameters = 0;
            for (var layer = 0; layer < recurrent.Layers; layer++)
            {
                var inputs = layer == 0 ? shape.Features : shape.HeadInputs;
                weights += gates * units * (inputs + hidden);
                parameters += gates * units * (inputs + hidden + 2);
            }

            var head = (double)shape.HeadInputs * shape.Outputs;
            var predictions = shape.Placement == TargetPlacement.LastStep ? columns : samples;
            var kept = KeptPerUnit * units * recurrent.Layers * samples;
            return new Work(
                Passes * ((weights * samples) + (head * predictions)), gates * units * recurrent.Layers * samples, parameters + head,
                (double)steps * recurrent.Layers * recurrent.Directions, Math.Max(0, kept - SecondCache) / sizeof(float));
        }
    }
}
