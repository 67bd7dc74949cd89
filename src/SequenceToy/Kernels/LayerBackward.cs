using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Runs one recurrent layer in one direction backward through time.</summary>
/// <param name="weights">The layer's weights.</param>
/// <param name="states">The values stored by the forward pass; the gradient of the sums overwrites them.</param>
/// <param name="input">x and a row of ones: [inputs + 1, steps · width].</param>
/// <param name="output">h: [hidden, steps · width].</param>
/// <param name="gradients">The gradient from above, and memory for the gradients between steps.</param>
/// <param name="span">The extent of the batch.</param>
/// <param name="reverse">True if the layer reads sequences from the end.</param>
/// <param name="weightGradient">The gradient of all weights, to which the layer's are added: [parameterCount].</param>
internal unsafe delegate void LayerBackward(
    PackedLayer weights,
    LayerStates states,
    Matrix input,
    Matrix output,
    in UnitGradients gradients,
    BatchSpan span,
    bool reverse,
    float* weightGradient);

/// <summary>The implementation of <see cref="LayerBackward"/> for all cell types, and the gradient of the weights.</summary>
internal static unsafe class LayerBackwards
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T, TCell>(
        PackedLayer weights,
        LayerStates states,
        Matrix input,
        Matrix output,
        in UnitGradients gradients,
        BatchSpan span,
        bool reverse,
        float* weightGradient)
        where T : unmanaged, ILanes<T>
        where TCell : struct, IBackwardCell
    {
        var hidden = weights.Layout.Hidden;
        for (var unit = 0; unit < hidden; unit++)
        {
            new Span<float>(gradients.State.Row(unit), span.Width).Clear();
            new Span<float>(gradients.Memory.Row(unit), span.Width).Clear();
        }

        for (var n = span.Steps - 1; n >= 0; n--)
        {
            var column = (reverse ? span.Steps - 1 - n : n) * span.Width;
            var before = reverse ? column + span.Width : column - span.Width;
            TCell.Step<T>(weights, states, output, gradients, column, n == 0 ? -1 : before, span);
            if (n > 0)
            {
                PanelProduct.Multiply<T>(
                    weights.RecurrentTransposed, states.Recurrent.FromColumn(column), gradients.State, span.Width, TCell.SkipsWeights);
            }
        }

        Weights<T>(weights.Layout, states, input, output, span, reverse, weightGradient);
        TCell.OwnWeights<T>(weights.Layout, states, span, reverse, weightGradient);
    }

    // δW_ih = Σ δzₜ xₜᵀ, δW_hh = Σ δzₜ hₜ₋₁ᵀ, δb = Σ δzₜ, where δz is the gradient of the sums of inputs or of states.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Weights<T>(
        LayerLayout layout, LayerStates states, Matrix input, Matrix output, BatchSpan span, bool reverse, float* gradient)
        where T : unmanaged, ILanes<T>
    {
        var ones = input.FromRow(layout.Inputs);
        RowDots.Accumulate<T>(states.Gates, layout.Gates, input, layout.Inputs, span.Columns, gradient + layout.InputWeights);
        RowDots.Accumulate<T>(states.Gates, layout.Gates, ones, 1, span.Columns, gradient + layout.InputBias);
        if (layout.SeparateSums)
        {
            RowDots.Accumulate<T>(states.Recurrent, layout.Gates, ones, 1, span.Columns, gradient + layout.RecurrentBias);
        }
        else
        {
            var recurrent = new Span<float>(gradient + layout.RecurrentBias, layout.Gates);
            new Span<float>(gradient + layout.InputBias, layout.Gates).CopyTo(recurrent);
        }

        // The first step has no previous state: there is one pair fewer than steps.
        var pairs = span.Columns - span.Width;
        RowDots.Accumulate<T>(
            reverse ? states.Recurrent : states.Recurrent.FromColumn(span.Width),
            layout.Gates,
            reverse ? output.FromColumn(span.Width) : output,
            layout.Hidden,
            pairs,
            gradient + layout.RecurrentWeights);
    }
}
