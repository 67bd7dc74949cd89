using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>The arithmetic of one cell type: its sizes, and the passes through a layer.</summary>
internal abstract class CellKernel
{
    /// <summary>The number of sums of inputs and states per unit, each with its own weights.</summary>
    public required int Gates { get; init; }

    /// <summary>True if a unit uses the sums of inputs and of states separately, each with its own bias. Default: false.</summary>
    public bool SeparateSums { get; init; }

    /// <summary>The number of values stored per unit, step and sample besides the gates. Default: 0.</summary>
    public int Kept { get; init; }

    /// <summary>The number of weights per unit besides those of the sums, such as peepholes. Default: 0.</summary>
    public int OwnWeights { get; init; }

    /// <summary>Gets the forward pass through a layer in one direction.</summary>
    public abstract LayerForward Forward<T>()
        where T : unmanaged, ILanes<T>;

    /// <summary>Gets the step of a layer for one sample.</summary>
    public abstract UnitStep Step<T>()
        where T : unmanaged, ILanes<T>;

    /// <summary>Gets the backward pass through a layer in one direction.</summary>
    public abstract LayerBackward Backward<T>()
        where T : unmanaged, ILanes<T>;
}

/// <summary>A cell type given by two structs: each loop is compiled separately, without virtual calls per number.</summary>
internal sealed unsafe class CellKernel<TForward, TBackward> : CellKernel
    where TForward : struct, IForwardCell
    where TBackward : struct, IBackwardCell
{
    public override LayerForward Forward<T>() => LayerForwards.Run<T, TForward>;
    public override UnitStep Step<T>() => UnitSteps.Run<T, TForward>;
    public override LayerBackward Backward<T>() => LayerBackwards.Run<T, TBackward>;
}
