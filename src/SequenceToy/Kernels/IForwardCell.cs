using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes one step of a cell from its sums; <see cref="LayerForwards"/> iterates over time and multiplies.</summary>
internal unsafe interface IForwardCell
{
    /// <summary>Computes all units of one step. Beyond a sequence's end the mask makes the state zero.</summary>
    /// <param name="weights">The weights besides those of the sums.</param>
    /// <param name="states">The sums; the values for the backward pass overwrite them.</param>
    /// <param name="output">h: [hidden, steps · width].</param>
    /// <param name="column">The step's first column in outputs and masks, which hold all steps.</param>
    /// <param name="before">The same of the step computed before it; negative in the first.</param>
    /// <param name="kept">The step's first column in the states, which hold all steps in training and otherwise one.</param>
    /// <param name="keptBefore">The same of the step computed before it; negative in the first.</param>
    /// <param name="span">The extent of the batch.</param>
    static abstract void Step<T>(
        CellWeights weights, LayerStates states, Matrix output, int column, int before, int kept, int keptBefore, BatchSpan span)
        where T : unmanaged, ILanes<T>;
}
