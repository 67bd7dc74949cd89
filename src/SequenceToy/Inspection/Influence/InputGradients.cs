using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>Computes the gradient of one number of a prediction with respect to every input, by a backward pass.</summary>
/// <remarks>With ŷ the outputs of the head, the number is ŷ_k itself; for classes p_k = e^ŷ_k / Σ e^ŷ, ∂p_k/∂ŷ_j = p_k (δ_kj − p_j); for
/// sets p_k = σ(ŷ_k), ∂p_k/∂ŷ_k = p_k (1 − p_k); for normalized sigmoids p_k = σ(ŷ_k) / Σ σ(ŷ), ∂p_k/∂ŷ_j = p_k (δ_kj − p_j) (1 − σ(ŷ_j)).
/// Dropout is off. Units are scaled.</remarks>
internal static unsafe class InputGradients
{
    /// <summary>Returns ∂(number <paramref name="output"/> of the prediction)/∂x.</summary>
    /// <param name="shape">The shape of the network.</param>
    /// <param name="weights">The weights, in the order of the model summary.</param>
    /// <param name="data">The samples with scaled inputs; targets are not used.</param>
    /// <param name="predictionSteps">The step of the chosen prediction, [count]; not used when the prediction follows the last
    /// step.</param>
    /// <param name="output">The index of the number, counted from 0.</param>
    /// <param name="activation">The activation of the output: none for the output itself, otherwise the one of the probability.</param>
    /// <param name="width">The width of the vectors; null for the widest that the processor has.</param>
    /// <returns>The gradients, [count, steps, features]; zero after a sequence's end.</returns>
    public static float[] Of(
        NetworkShape shape,
        float[] weights,
        SequenceDataset data,
        int[] predictionSteps,
        int output,
        OutputActivation activation,
        LaneWidth? width = null)
    {
        var (batch, lanes) =
            PaddedBatch.Of(shape.Sizes, data.MaxSteps, Math.Min(FusedForward.BatchSize, data.Count), keep: true, width);
        return lanes switch
        {
            LaneWidth.Sixteen => Run<Lanes512>(shape, weights, data, predictionSteps, output, activation, batch),
            LaneWidth.Eight => Run<Lanes256>(shape, weights, data, predictionSteps, output, activation, batch),
            LaneWidth.Four => Run<Lanes128>(shape, weights, data, predictionSteps, output, activation, batch),
            LaneWidth.One => Run<Lanes1>(shape, weights, data, predictionSteps, output, activation, batch),
            var other => throw LaneWidths.Unknown(other),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] Run<T>(
        NetworkShape shape,
        float[] weights,
        SequenceDataset data,
        int[] predictionSteps,
        int output,
        OutputActivation activation,
        int batch)
        where T : unmanaged, ILanes<T>
    {
        var sizes = shape.Sizes with { Dropout = 0 };
        var layout = new WeightLayout(sizes);
        using var packed = new PackedWeights(layout, forTraining: true, toInputs: true);
        fixed (float* first = weights)
        {
            packed.Fill(first);
        }

        using var forward = new ForwardPass<T>(sizes, data.MaxSteps, batch, keep: true);
        using var backward = new BackwardPass<T>(layout, forward, toInputs: true);
        var gradients = new float[data.Count * data.MaxSteps * data.Features];
        for (var start = 0; start < data.Count; start += batch)
        {
            var samples = Enumerable.Range(start, Math.Min(batch, data.Count - start)).ToArray();
            forward.Load(data, samples);
            forward.Run(packed, null);
            Begin(forward, backward.OutputGradient, samples, predictionSteps, shape, output, activation);
            backward.Run(packed);
            Copy(backward.InputGradient!.Value, forward.Width, samples, data, gradients);
        }

        return gradients;
    }

    // Only the chosen prediction has a gradient; each sample has its own column.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Begin<T>(
        ForwardPass<T> forward,
        Matrix gradient,
        int[] samples,
        int[] predictionSteps,
        NetworkShape shape,
        int output,
        OutputActivation activation)
        where T : unmanaged, ILanes<T>
    {
        for (var row = 0; row < shape.Outputs; row++)
        {
            new Span<float>(gradient.Row(row), forward.PredictionColumns).Clear();
        }

        for (var j = 0; j < samples.Length; j++)
        {
            var column = shape.Placement == TargetPlacement.LastStep ? j : (predictionSteps[samples[j]] * forward.Width) + j;
            if (activation == OutputActivation.None)
            {
                gradient.Row(output)[column] = 1;
                continue;
            }

            var probabilities = new float[shape.Outputs];
            for (var row = 0; row < probabilities.Length; row++)
            {
                probabilities[row] = forward.Outputs.Row(row)[column];
            }

            var isSet = activation == OutputActivation.Sigmoid;
            PredictionDecoding.ToLogits(probabilities, activation);
            PredictionDecoding.ToProbabilities(probabilities, isSet ? TargetKind.ClassSet : TargetKind.Class, probabilities.Length);
            var own = probabilities[output];
            for (var row = 0; row < probabilities.Length; row++)
            {
                var slope = row == output ? own * (1 - own) : isSet ? 0 : -own * probabilities[row];
                var ofLogit = activation == OutputActivation.NormalizedSigmoid ? 1 / (1 + MathF.Exp(forward.Outputs.Row(row)[column])) : 1;
                gradient.Row(row)[column] = slope * ofLogit;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(Matrix from, int width, int[] samples, SequenceDataset data, float[] to)
    {
        for (var j = 0; j < samples.Length; j++)
        {
            for (var step = 0; step < data.LengthOf(samples[j]); step++)
            {
                for (var feature = 0; feature < data.Features; feature++)
                {
                    to[(((samples[j] * data.MaxSteps) + step) * data.Features) + feature] = from.Row(feature)[(step * width) + j];
                }
            }
        }
    }
}
