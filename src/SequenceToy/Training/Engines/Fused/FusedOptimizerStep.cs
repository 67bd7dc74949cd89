using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines.Fused;

/// <summary>The end of a training step: measures and clips the gradient, and updates the weights.</summary>
internal abstract unsafe class FusedOptimizerStep : IDisposable
{
    /// <summary>Creates the step for the widest vectors of the processor.</summary>
    public static FusedOptimizerStep AtFullWidth(TrainingOptions options, int count) => LaneWidths.Widest switch
    {
        LaneWidth.Sixteen => new FusedOptimizerStep<Lanes512>(options, count),
        LaneWidth.Eight => new FusedOptimizerStep<Lanes256>(options, count),
        LaneWidth.Four => new FusedOptimizerStep<Lanes128>(options, count),
        LaneWidth.One => new FusedOptimizerStep<Lanes1>(options, count),
        _ => throw new InvalidOperationException($"The vector width must be a defined LaneWidth; it was {LaneWidths.Widest}."),
    };

    /// <summary>Updates the weights by the gradient.</summary>
    /// <param name="weights">The weights, changed in place: [count].</param>
    /// <param name="gradient">The gradient: [count].</param>
    /// <param name="rate">The learning rate.</param>
    /// <returns>The gradient norm before clipping.</returns>
    public abstract float Step(float* weights, float* gradient, float rate);

    /// <summary>Creates an empty optimizer state.</summary>
    public abstract OptimizerState NewState();

    /// <summary>Copies the optimizer's state.</summary>
    public abstract void CopyTo(OptimizerState state);

    /// <summary>Restores the optimizer's state.</summary>
    public abstract void Set(OptimizerState state);
    public abstract void Dispose();
}

/// <summary>An optimizer step at one register width.</summary>
internal sealed unsafe class FusedOptimizerStep<T> : FusedOptimizerStep
    where T : unmanaged, ILanes<T>
{
    private readonly NativeFloats memory = new();
    private readonly OptimizerFused optimizer;
    private readonly double? limit;
    private readonly int count;

    public FusedOptimizerStep(TrainingOptions options, int count)
    {
        optimizer = options.Optimizer.Fused<T>(memory, count);
        limit = options.GradientClip;
        this.count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override float Step(float* weights, float* gradient, float rate)
    {
        var norm = Norm(gradient, count);
        optimizer.Step(weights, gradient, limit is { } most ? Math.Min(1, (float)most / (norm + 1e-6f)) : 1, rate);
        return norm;
    }

    public override OptimizerState NewState() => optimizer.NewState();
    public override void CopyTo(OptimizerState state) => optimizer.CopyTo(state);
    public override void Set(OptimizerState state) => optimizer.Set(state);
    public override void Dispose() => memory.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Norm(float* gradient, int count)
    {
        var sum = T.Broadcast(0);
        var k = 0;
        for (; k + T.Count <= count; k += T.Count)
        {
            var g = T.Load(gradient + k);
            sum = T.MultiplyAdd(g, g, sum);
        }

        var squares = T.Sum(sum);
        for (; k < count; k++)
        {
            squares += gradient[k] * gradient[k];
        }

        return MathF.Sqrt(squares);
    }
}
