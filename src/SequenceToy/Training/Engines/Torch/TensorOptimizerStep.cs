using SequenceToy.Networks.LibTorch;
using SequenceToy.Training.Optimizers;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>Updates weights by tensor operations on any device, without waiting for it before the end of the epoch.</summary>
internal sealed class TensorOptimizerStep(FlatWeights flat, TrainingOptions options) : IOptimizerStep
{
    private readonly OptimizerTorch optimizer = options.Optimizer.Torch(flat);
    private readonly GradientNorm norm = new(flat.Gradient, options.GradientClip);
    private readonly DeviceNumbers squares = new();

    public void BeginEpoch(ReadOnlySpan<float> learningRates) => optimizer.BeginEpoch(learningRates);

    public void Step(int step)
    {
        using var noGradient = no_grad();
        squares.Add(norm.MeasureAndClip());
        optimizer.Step(step);
    }

    public double EndEpoch() => squares.Take().Select(square => Math.Sqrt(square)).DefaultIfEmpty().Average();
    public OptimizerState NewState() => optimizer.NewState();
    public void CopyTo(OptimizerState state) => optimizer.CopyTo(state);
    public void Set(OptimizerState state) => optimizer.Set(state);

    public void Dispose()
    {
        squares.Dispose();
        norm.Dispose();
        optimizer.Dispose();
    }
}
