using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Computes the gradient of all weights from that of the outputs. Allocates all memory on creation.</summary>
internal sealed unsafe class BackwardPass<T> : IDisposable
    where T : unmanaged, ILanes<T>
{
    private readonly NativeFloats memory = new();
    private readonly WeightLayout layout;
    private readonly ForwardPass<T> forward;
    private readonly LayerBackward layerBackward;
    private readonly Matrix[] layerGradients;
    private readonly Matrix headGradient;
    private readonly Matrix stateGradient;
    private readonly Matrix memoryGradient;

    /// <param name="layout">The weight layout.</param>
    /// <param name="forward">The preceding forward pass.</param>
    /// <param name="toInputs">True to compute the gradient of the network's inputs; the weights must be packed for it.</param>
    public BackwardPass(WeightLayout layout, ForwardPass<T> forward, bool toInputs = false)
    {
        this.layout = layout;
        this.forward = forward;
        layerBackward = Sizes.Cell.Backward<T>();
        var columns = forward.MaxSteps * forward.Width;
        layerGradients = new Matrix[layout.Layers.Length];
        for (var layer = 0; layer < layerGradients.Length; layer++)
        {
            layerGradients[layer] = memory.Rows(Sizes.HeadInputs, columns);
        }

        headGradient = memory.Rows(Sizes.HeadInputs, forward.Width);
        stateGradient = memory.Rows(Sizes.Hidden, forward.Width);
        memoryGradient = memory.Rows(Sizes.Hidden, forward.Width);
        OutputGradient = memory.Rows(Sizes.Outputs, Sizes.Placement == TargetPlacement.LastStep ? forward.Width : columns);
        Gradient = memory.Row(layout.Count);
        InputGradient = toInputs ? memory.Rows(Sizes.Features, columns) : null;
    }

    /// <summary>The gradient of the head's outputs, the input of this pass: [outputs, prediction columns].</summary>
    public Matrix OutputGradient { get; }

    /// <summary>The gradient of all weights, in the order of the model summary: [parameterCount].</summary>
    public float* Gradient { get; }

    /// <summary>The gradient of the network's inputs: [features, steps · width]; null unless requested.</summary>
    public Matrix? InputGradient { get; }

    private NetworkSizes Sizes => layout.Sizes;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(PackedWeights weights)
    {
        new Span<float>(Gradient, layout.Count).Clear();
        Head(weights);
        for (var layer = layerGradients.Length - 1; layer >= 0; layer--)
        {
            for (var direction = 0; direction < Sizes.Directions; direction++)
            {
                var reverse = direction == 1;
                var own = weights.Layers[layer][direction];
                var states = forward.StatesOf(layer, direction);
                var output = forward.OutputOf(layer, direction);
                var above = layerGradients[layer].FromRow(direction * Sizes.Hidden);
                var gradients = new UnitGradients(above, stateGradient, memoryGradient);
                layerBackward(own, states, forward.InputOf(layer), output, gradients, forward.Span, reverse, Gradient);
                if ((layer > 0 ? layerGradients[layer - 1] : InputGradient) is { } below)
                {
                    PanelProduct.Multiply<T>(own.InputTransposed, states.Gates, below, forward.Span.Columns, accumulate: reverse);
                }
            }

            if (layer > 0)
            {
                forward.DropoutAbove(layer - 1)?.Backward(layerGradients[layer - 1], forward.Span.Columns);
            }
        }
    }

    public void Dispose() => memory.Dispose();

    // y = W x + b: δW = δy xᵀ, δb = Σ δy, δx = Wᵀ δy.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Head(PackedWeights weights)
    {
        var columns = forward.PredictionColumns;
        var ones = forward.HeadInput.FromRow(Sizes.HeadInputs);
        RowDots.Accumulate<T>(OutputGradient, Sizes.Outputs, forward.HeadInput, Sizes.HeadInputs, columns, Gradient + layout.Head);
        RowDots.Accumulate<T>(OutputGradient, Sizes.Outputs, ones, 1, columns, Gradient + layout.HeadBias);
        if (Sizes.Placement == TargetPlacement.EveryStep)
        {
            PanelProduct.Multiply<T>(weights.HeadTransposed, OutputGradient, layerGradients[^1], columns, accumulate: false);
            return;
        }

        PanelProduct.Multiply<T>(weights.HeadTransposed, OutputGradient, headGradient, columns, accumulate: false);
        for (var direction = 0; direction < Sizes.Directions; direction++)
        {
            for (var unit = 0; unit < Sizes.Hidden; unit++)
            {
                Scatter((direction * Sizes.Hidden) + unit, direction);
            }
        }
    }

    // Copies each sample's gradient to the column of its last state; all other columns are zero.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scatter(int row, int direction)
    {
        var from = headGradient.Row(row);
        var to = layerGradients[^1].Row(row);
        new Span<float>(to, forward.Span.Columns).Clear();
        if (forward.EndsTogether(direction))
        {
            new Span<float>(from, forward.Width).CopyTo(new Span<float>(to + forward.LastColumn(0, direction), forward.Width));
            return;
        }

        for (var j = 0; j < forward.Width; j++)
        {
            to[forward.LastColumn(j, direction)] = from[j];
        }
    }
}
