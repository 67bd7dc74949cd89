using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>By the fused engine's kernels, on weights in the CPU's memory: one pass instead of a dozen tensor operations, each of which
/// takes longer than all of it.</summary>
internal sealed unsafe class CpuOptimizerStep : IOptimizerStep
{
    private readonly float* weights;
    private readonly float* gradient;
    private readonly FusedOptimizerStep descent;
    private float[] rates = [];
    private double normSum;
    private int steps;

    /// <param name="flat">On the CPU; must outlive this.</param>
    /// <param name="options">Optimizer and clipping.</param>
    public CpuOptimizerStep(FlatWeights flat, TrainingOptions options)
    {
        weights = flat.Pointer;
        gradient = flat.GradientPointer;
        descent = FusedOptimizerStep.AtFullWidth(options, flat.Count);
    }

    public void BeginEpoch(ReadOnlySpan<float> learningRates)
    {
        rates = learningRates.ToArray();
        normSum = 0;
        steps = 0;
    }

    public void Step(int step)
    {
        normSum += descent.Step(weights, gradient, rates[step]);
        steps++;
    }

    public double EndEpoch() => normSum / Math.Max(steps, 1);
    public OptimizerState NewState() => descent.NewState();
    public void CopyTo(OptimizerState state) => descent.CopyTo(state);
    public void Set(OptimizerState state) => descent.Set(state);
    public void Dispose() => descent.Dispose();
}
