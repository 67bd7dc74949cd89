using SequenceToy.Kernels;

namespace SequenceToy.Training.Optimizers;

/// <summary>An optimizer on flat weights, in one pass over weights, gradient and state.</summary>
internal abstract unsafe class OptimizerFused
{
    private readonly float*[] moments;

    /// <param name="optimizer">The optimizer's settings.</param>
    /// <param name="memory">The memory for its state, initially zero.</param>
    /// <param name="count">The number of weights.</param>
    protected OptimizerFused(Optimizer optimizer, NativeFloats memory, int count)
    {
        Count = count;
        Numbers = optimizer.Numbers.ToArray();
        moments = new float*[optimizer.Moments.Length];
        for (var i = 0; i < moments.Length; i++)
        {
            moments[i] = memory.Row(count);
        }
    }

    /// <summary>The number of weights.</summary>
    protected int Count { get; }

    /// <summary>The values kept besides the moments.</summary>
    protected double[] Numbers { get; }

    /// <summary>Updates the weights by the gradient.</summary>
    /// <param name="weights">The weights, changed in place: [count].</param>
    /// <param name="gradient">The gradient: [count].</param>
    /// <param name="scale">The factor that clips the gradient.</param>
    /// <param name="rate">The learning rate.</param>
    public abstract void Step(float* weights, float* gradient, float scale, float rate);
    public OptimizerState NewState() => OptimizerState.Zeros(moments.Length, Count, Numbers.Length);

    public void CopyTo(OptimizerState state)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            new Span<float>(moments[i], Count).CopyTo(state.Moments[i]);
        }

        Numbers.CopyTo(state.Numbers, 0);
    }

    public void Set(OptimizerState state)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            state.Moments[i].CopyTo(new Span<float>(moments[i], Count));
        }

        state.Numbers.CopyTo(Numbers, 0);
    }

    /// <summary>Gets one moment of each weight: [count].</summary>
    protected float* Moment(int index) => moments[index];
}
