using SequenceToy.Models.Kernels;
using SequenceToy.Models.Kernels.Lanes;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines.Fused.Updates;

/// <summary>An optimizer at work on flat weights, in one pass over weights, gradient and its own state.</summary>
internal abstract unsafe class FusedUpdate
{
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
}
