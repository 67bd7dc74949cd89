using SequenceToy.Networks.LibTorch;
using static TorchSharp.torch;

namespace SequenceToy.Training.Optimizers;

/// <summary>An optimizer on flat weights, as tensor operations.</summary>
/// <remarks>Every number in a formula is a tensor that lives as long as the optimizer. TorchSharp wraps a plain number in a finalizable
/// object, whose handle the garbage collector may free while native code reads it. TorchSharp's own optimizers create several per step and
/// can crash the process.</remarks>
internal abstract class OptimizerTorch(Optimizer optimizer, FlatWeights flat) : IDisposable
{
    private readonly List<Tensor> constants = [];
    private readonly Tensor[] moments = [.. optimizer.Moments.ToArray().Select(_ => zeros_like(flat.Weights).DetachFromDisposeScope())];
    private Tensor? rates;

    /// <summary>The weights to update: [parameterCount].</summary>
    protected Tensor Weights => flat.Weights;

    /// <summary>The gradient, which may be changed: [parameterCount].</summary>
    protected Tensor Gradient => flat.Gradient;

    /// <summary>The values kept besides the moments.</summary>
    protected double[] Numbers { get; } = optimizer.Numbers.ToArray();

    /// <summary>Copies the learning rates of an epoch's steps to the device.</summary>
    public virtual void BeginEpoch(ReadOnlySpan<float> learningRates)
    {
        rates?.Dispose();
        rates = tensor(learningRates.ToArray(), device: Weights.device).DetachFromDisposeScope();
    }

    /// <summary>Updates the weights by the gradient.</summary>
    /// <param name="step">The step within the epoch, counted from 0.</param>
    public abstract void Step(int step);
    public OptimizerState NewState() => OptimizerState.Zeros(moments.Length, flat.Count, Numbers.Length);

    public void CopyTo(OptimizerState state)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            flat.CopyTo(state.Moments[i], moments[i]);
        }

        Numbers.CopyTo(state.Numbers, 0);
    }

    public void Set(OptimizerState state)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            flat.Set(state.Moments[i], moments[i]);
        }

        state.Numbers.CopyTo(Numbers, 0);
    }

    public virtual void Dispose()
    {
        rates?.Dispose();
        constants.ForEach(constant => constant.Dispose());
        Array.ForEach(moments, moment => moment.Dispose());
    }

    /// <summary>Gets the learning rate of a step: [1].</summary>
    protected Tensor Rate(int step) => rates!.narrow(0, step, 1);

    /// <summary>Creates a number on the device, disposed with the optimizer: [1].</summary>
    protected Tensor Constant(double value)
    {
        constants.Add(tensor([(float)value], device: Weights.device).DetachFromDisposeScope());
        return constants[^1];
    }

    /// <summary>Gets one moment of each weight, initially zero: [parameterCount].</summary>
    protected Tensor Moment(int index) => moments[index];
}
