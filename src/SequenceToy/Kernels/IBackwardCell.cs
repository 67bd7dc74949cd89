using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes one step's gradient of a cell's sums; <see cref="LayerBackwards"/> iterates over time and multiplies.</summary>
/// <remarks>In the cells' equations, δ is the gradient of the loss, and δoutput comes from the layer above or the head.</remarks>
internal unsafe interface IBackwardCell
{
    /// <summary>True if a part of the gradient reaches the previous state past the weights; the product is added to it.</summary>
    static abstract bool SkipsWeights { get; }

    /// <summary>Computes all units of one step. Beyond a sequence's end the mask makes all gradients zero.</summary>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="states">The values stored by the forward pass; gradients overwrite them.</param>
    /// <param name="output">h: [hidden, steps · width].</param>
    /// <param name="gradients">The incoming gradients, and those for the previous step.</param>
    /// <param name="column">The step's first column.</param>
    /// <param name="before">The first column of the step computed before it; negative in the first.</param>
    /// <param name="span">The extent of the batch.</param>
    static abstract void Step<T>(
        PackedLayer weights, LayerStates states, Matrix output, in UnitGradients gradients, int column, int before, BatchSpan span)
        where T : unmanaged, ILanes<T>;

    /// <summary>Accumulates the gradient of the units' own weights after the last step; empty for cells without such weights.</summary>
    /// <param name="layout">The weight layout.</param>
    /// <param name="states">The gradient of the sums, and the other stored values.</param>
    /// <param name="span">The extent of the batch.</param>
    /// <param name="reverse">True if the layer reads sequences from the end.</param>
    /// <param name="gradient">The gradient of all weights: [parameterCount].</param>
    static virtual void OwnWeights<T>(LayerLayout layout, LayerStates states, BatchSpan span, bool reverse, float* gradient)
        where T : unmanaged, ILanes<T>
    {
    }
}

/// <summary>The incoming gradients of a layer's units.</summary>
/// <param name="output">The gradient from above: [hidden, steps · width].</param>
/// <param name="state">The gradient of h from the next step: [hidden, width].</param>
/// <param name="memory">The gradient of the cell state from the next step: [hidden, width].</param>
internal readonly struct UnitGradients(Matrix output, Matrix state, Matrix memory)
{
    public Matrix Output => output;
    public Matrix State => state;
    public Matrix Memory => memory;
}
