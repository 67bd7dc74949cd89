using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>The implementation of <see cref="IStepPass"/> for one vector width: lanes hold the units of a layer.</summary>
internal sealed unsafe class StepPass<T> : IStepPass
    where T : unmanaged, ILanes<T>
{
    private readonly PinnedFloats memory = new();
    private readonly StepWeights weights;
    private readonly UnitStep unitStep;
    private readonly LayerStates[] states;
    private readonly Matrix[] hidden;
    private readonly float* input;
    private readonly float* output;
    private readonly float* state;
    private readonly int stateCount;
    private bool isFirst = true;

    public StepPass(StepWeights weights)
    {
        this.weights = weights;
        var (sizes, width) = (weights.Sizes, weights.Width);
        unitStep = sizes.Cell.Step<T>();
        input = memory.Row(sizes.Features);
        output = memory.Row(weights.Head.Width);
        var gates = Rows(memory.Row(sizes.Cell.Gates * width));
        var recurrent = sizes.Cell.SeparateSums ? Rows(memory.Row(sizes.Cell.Gates * width)) : gates;
        var perLayer = (1 + sizes.Cell.Kept) * width;
        stateCount = sizes.Layers * perLayer;
        state = memory.Row(stateCount);
        states = new LayerStates[sizes.Layers];
        hidden = new Matrix[sizes.Layers];
        for (var layer = 0; layer < states.Length; layer++)
        {
            hidden[layer] = Rows(state + (layer * perLayer));
            var kept = new Matrix[sizes.Cell.Kept];
            for (var i = 0; i < kept.Length; i++)
            {
                kept[i] = hidden[layer].FromRow(1 + i);
            }

            states[layer] = new LayerStates(gates, recurrent, kept);
        }

        Matrix Rows(float* first) => new(first, width);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Next(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        inputs.CopyTo(new Span<float>(input, weights.Sizes.Features));
        var from = input;
        for (var layer = 0; layer < states.Length; layer++)
        {
            var (own, sums, h) = (weights.Layers[layer], states[layer], hidden[layer]);
            UnitProduct.Multiply<T>(own.Input, from, sums.Gates.Data, accumulate: false);
            if (!isFirst)
            {
                UnitProduct.Multiply<T>(own.Recurrent, h.Data, sums.Recurrent.Data, !own.SeparateSums);
            }

            unitStep(own.RecurrentBias, sums, h, weights.Width, isFirst);
            from = h.Data;
        }

        UnitProduct.Multiply<T>(weights.Head, from, output, accumulate: false);
        new Span<float>(output, weights.Sizes.Outputs).CopyTo(outputs);
        isFirst = false;
        GC.KeepAlive(this);
    }

    /// <inheritdoc/>
    public void Reset() => isFirst = true;

    /// <inheritdoc/>
    public IStepPass Copy()
    {
        var copy = new StepPass<T>(weights) { isFirst = isFirst };
        new Span<float>(state, stateCount).CopyTo(new Span<float>(copy.state, stateCount));
        GC.KeepAlive(this);
        GC.KeepAlive(copy);
        return copy;
    }
}
