using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines.Fused.Updates;

/// <summary>An optimizer at work on flat weights, in one pass over weights, gradient and its own state.</summary>
internal abstract unsafe class FusedUpdate
{
    private readonly float*[] moments;
    private readonly int count;

    /// <param name="memory">Where the optimizer's state lies.</param>
    /// <param name="count">How many weights there are.</param>
    /// <param name="moments">How many numbers it keeps for each of them, all zero at first.</param>
    protected FusedUpdate(NativeFloats memory, int count, int moments)
    {
        this.count = count;
        this.moments = new float*[moments];
        for (var i = 0; i < moments; i++)
        {
            this.moments[i] = memory.Row(count);
        }
    }

    /// <summary>What it keeps beside them.</summary>
    protected double[] Numbers { get; init; } = [];

    public static FusedUpdate For<T>(Optimizer optimizer, NativeFloats memory, int count)
        where T : unmanaged, ILanes<T> => optimizer switch
        {
            Adam adam => new AdamFusedUpdate<T>(adam, memory, count),
            Sgd sgd => new SgdFusedUpdate<T>(sgd, memory, count),
            RmsProp rmsProp => new RmsPropFusedUpdate<T>(rmsProp, memory, count),
            _ => throw new ArgumentOutOfRangeException(nameof(optimizer), $"optimizer must be one that the fused engine knows; it was {optimizer}."),
        };

    /// <summary>Changes the weights by the gradient.</summary>
    /// <param name="weights">[count], changed in place.</param>
    /// <param name="gradient">[count].</param>
    /// <param name="scale">What the gradient is multiplied by first: clipping.</param>
    /// <param name="rate">The learning rate.</param>
    public abstract void Step(float* weights, float* gradient, float scale, float rate);

    public EngineState NewState() => EngineState.Room(moments.Length, count, Numbers.Length);

    public void CopyTo(EngineState state)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            new Span<float>(moments[i], count).CopyTo(state.Moments[i]);
        }

        Numbers.CopyTo(state.Numbers, 0);
    }

    public void Set(EngineState state)
    {
        for (var i = 0; i < moments.Length; i++)
        {
            state.Moments[i].CopyTo(new Span<float>(moments[i], count));
        }

        state.Numbers.CopyTo(Numbers, 0);
    }

    /// <summary>[count]: a number for each weight.</summary>
    protected float* Moment(int index) => moments[index];
}
