using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>What units make of their sums in one step; <see cref="LayerForwards"/> walks through time and does the products.</summary>
internal unsafe interface IForwardCell
{
    /// <summary>All units of one step. Beyond a sequence's end the mask makes the state zero.</summary>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="states">The sums, whose place what the backward pass needs will take.</param>
    /// <param name="output">h: [hidden, steps · width].</param>
    /// <param name="column">Where the step begins in what holds all steps: outputs and masks.</param>
    /// <param name="before">The same of the step computed before it; negative in the first.</param>
    /// <param name="kept">Where the step begins in the states, which hold all steps for training and otherwise one.</param>
    /// <param name="keptBefore">The same of the step computed before it; negative in the first.</param>
    /// <param name="span">Steps, width and mask.</param>
    static abstract void Step<T>(
        PackedLayer weights, LayerStates states, Matrix output, int column, int before, int kept, int keptBefore, BatchSpan span)
        where T : unmanaged, ILanes<T>;
}
