using SequenceToy.Kernels;

namespace SequenceToy.Training.Optimizers;

/// <summary>An optimizer at work on flat weights, in one pass over weights, gradient and its own state.</summary>
internal abstract unsafe class OptimizerFused
{
    private readonly float*[] moments;

    /// <param name="optimizer">The recipe.</param>
    /// <param name="memory">Where the optimizer's state lies, all zero at first.</param>
    /// <param name="count">How many weights there are.</param>
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

    /// <summary>How many weights there are.</summary>
    protected int Count { get; }

    /// <summary>What it keeps beside the moments.</summary>
    protected double[] Numbers { get; }

    /// <summary>Changes the weights by the gradient.</summary>
    /// <param name="weights">[count], changed in place.</param>
    /// <param name="gradient">[count].</param>
    /// <param name="scale">What the gradient is multiplied by first: clipping.</param>
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

    /// <summary>[count]: a number for each weight.</summary>
    protected float* Moment(int index) => moments[index];
}
