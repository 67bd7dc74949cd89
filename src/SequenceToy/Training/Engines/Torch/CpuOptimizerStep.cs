using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Engines.Fused;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Updates weights in CPU memory by the fused engine's kernels: one pass, faster than a dozen tensor operations.</summary>
internal sealed unsafe class CpuOptimizerStep : IOptimizerStep
{
    private readonly float* weights;
    private readonly float* gradient;
    private readonly FusedOptimizerStep descent;
    private float[] rates = [];
    private double normSum;
    private int steps;

    /// <param name="flat">The weights, on the CPU; must outlive this object.</param>
    /// <param name="options">The optimizer and clipping.</param>
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
