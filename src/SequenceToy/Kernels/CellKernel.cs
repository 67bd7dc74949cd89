using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>The arithmetic of one kind of unit: what a unit needs, and the passes through a layer of them.</summary>
internal abstract class CellKernel
{
    /// <summary>Sums of inputs and states per unit, each with weights of its own.</summary>
    public required int Gates { get; init; }

    /// <summary>Whether the sums of inputs and of states enter a unit separately, each with its own bias. Default: false.</summary>
    public bool SeparateSums { get; init; }

    /// <summary>Numbers per unit, step and sample that are kept beside the gates. Default: 0.</summary>
    public int Kept { get; init; }

    /// <summary>Weights per unit beside those of the sums, such as peepholes. Default: 0.</summary>
    public int OwnWeights { get; init; }

    /// <summary>The forward pass through a layer in one direction.</summary>
    public abstract LayerForward Forward<T>()
        where T : unmanaged, ILanes<T>;

    /// <summary>The backward pass through a layer in one direction.</summary>
    public abstract LayerBackward Backward<T>()
        where T : unmanaged, ILanes<T>;
}

/// <summary>The arithmetic given by two structs, for which each loop is compiled separately: no call per number is virtual.</summary>
internal sealed unsafe class CellKernel<TForward, TBackward> : CellKernel
    where TForward : struct, IForwardCell
    where TBackward : struct, IBackwardCell
{
    public override LayerForward Forward<T>() => LayerForwards.Run<T, TForward>;
    public override LayerBackward Backward<T>() => LayerBackwards.Run<T, TBackward>;
}
