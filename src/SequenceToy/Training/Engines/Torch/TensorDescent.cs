using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Engines.Torch;

/// <summary>By tensor operations, on any device, which is not waited for before the epoch's end.</summary>
internal sealed class TensorDescent(FlatWeights flat, TrainingOptions options) : IDescent
{
    private readonly WeightUpdate update = WeightUpdate.For(options.Optimizer, flat);
    private readonly GradientNorm norm = new(flat.Gradient, options.GradientClip);
    private readonly NumbersOnDevice squares = new();

    public void BeginEpoch(ReadOnlySpan<float> learningRates) => update.BeginEpoch(learningRates);

    public void Step(int step)
    {
        using var noGradient = no_grad();
        squares.Add(norm.MeasureAndClip());
        update.Step(step);
    }

    public double EndEpoch() => squares.Take().Select(square => Math.Sqrt(square)).DefaultIfEmpty().Average();

    public EngineState NewState() => update.NewState();

    public void CopyTo(EngineState state) => update.CopyTo(state);

    public void Set(EngineState state) => update.Set(state);

    public void Dispose()
    {
        squares.Dispose();
        norm.Dispose();
        update.Dispose();
    }
}
