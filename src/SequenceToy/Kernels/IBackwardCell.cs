using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>From the gradient to units' states to that of their sums, in one step; <see cref="LayerBackwards"/> walks back through time and
/// does the products.</summary>
/// <remarks>In the equations of the cells δ is the gradient of the loss, and δoutput what comes from the layer above or the head.</remarks>
internal unsafe interface IBackwardCell
{
    /// <summary>Whether a part of the gradient reaches the state before without passing the weights; the cell leaves it where the product
    /// is added to it.</summary>
    static abstract bool SkipsWeights { get; }

    /// <summary>All units of one step. Beyond a sequence's end the mask makes all gradients zero.</summary>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="states">What the forward pass kept; gradients take its place.</param>
    /// <param name="output">h: [hidden, steps · width].</param>
    /// <param name="gradients">What arrives, and what goes to the step before.</param>
    /// <param name="column">The step's first column.</param>
    /// <param name="before">That of the step computed before it; negative in the first.</param>
    /// <param name="span">Steps, width and mask.</param>
    static abstract void Step<T>(
        PackedLayer weights, LayerStates states, Matrix output, in UnitGradients gradients, int column, int before, BatchSpan span)
        where T : unmanaged, ILanes<T>;

    /// <summary>Adds up the gradient of the units' own weights after the last step; nothing where they have none.</summary>
    /// <param name="layout">Where the weights are.</param>
    /// <param name="states">The gradient to the sums, and what is kept beside them.</param>
    /// <param name="span">Steps, width and mask.</param>
    /// <param name="reverse">Whether the last step came first.</param>
    /// <param name="gradient">Of all weights: [parameterCount].</param>
    static virtual void OwnWeights<T>(LayerLayout layout, LayerStates states, BatchSpan span, bool reverse, float* gradient)
        where T : unmanaged, ILanes<T>
    {
    }
}

/// <summary>The gradients that arrive at a layer's units.</summary>
/// <param name="output">From above: [hidden, steps · width].</param>
/// <param name="state">From the step after, to h: [hidden, width].</param>
/// <param name="memory">From the step after, to what units remember beside h: [hidden, width].</param>
internal readonly struct UnitGradients(Matrix output, Matrix state, Matrix memory)
{
    public Matrix Output => output;
    public Matrix State => state;
    public Matrix Memory => memory;
}
