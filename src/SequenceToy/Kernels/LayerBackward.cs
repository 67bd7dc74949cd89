using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>One recurrent layer in one direction, backward through time: from the last step computed to the first.</summary>
/// <param name="weights">The layer's weights.</param>
/// <param name="states">What the forward pass kept; the gradient to the sums takes its place.</param>
/// <param name="input">x and a row of ones: [inputs + 1, steps · width].</param>
/// <param name="output">h: [hidden, steps · width].</param>
/// <param name="gradients">What comes from above, and room for what goes from step to step.</param>
/// <param name="span">Steps and width.</param>
/// <param name="reverse">Whether the last step came first.</param>
/// <param name="weightGradient">Of all weights, which the layer's are added to: [parameterCount].</param>
internal unsafe delegate void LayerBackward(
    PackedLayer weights,
    LayerStates states,
    Matrix input,
    Matrix output,
    in UnitGradients gradients,
    BatchSpan span,
    bool reverse,
    float* weightGradient);

/// <summary>The kernels behind <see cref="LayerBackward"/>, the same walk for every kind of unit, and the weights' gradient.</summary>
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

    // δW_ih = Σ δzₜ xₜᵀ, δW_hh = Σ δzₜ hₜ₋₁ᵀ, δb = Σ δzₜ, δz being the gradient to the sums of inputs or of states.
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

        // The first step computed has no state before it: one pair fewer than steps.
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
