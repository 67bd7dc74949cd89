using SequenceToy.Data;
using SequenceToy.Networks.Cells;

namespace SequenceToy.Networks;

/// <summary>Draws a network's first weights, the way PyTorch does, from a stream of our own: the same seed starts the same network everywhere.</summary>
/// <remarks>Every weight is uniform in ±1/√n, n being the hidden size for recurrent layers and the number of inputs for the head.</remarks>
internal static class InitialWeights
{
    /// <returns>All weights in the order of the summary: [parameterCount].</returns>
    public static float[] Draw(NetworkShape shape, SeededRandom random)
    {
        var summary = ModelSummary.Of(shape);
        var weights = new float[summary.ParameterCount];
        var offset = 0;
        foreach (var weight in summary.Weights)
        {
            var values = weights.AsSpan(offset, weight.Count);
            var bound = 1 / Math.Sqrt(weight.Name.StartsWith("head.", StringComparison.Ordinal) ? shape.HeadInputs : shape.Recurrent.HiddenSize);
            foreach (ref var value in values)
            {
                value = (float)(((2 * random.NextDouble()) - 1) * bound);
            }

            if (shape.Recurrent is LstmOptions { ForgetBias: { } bias } && weight.Name.StartsWith("lstm.bias_", StringComparison.Ordinal))
            {
                // Gates lie in the order i, f, g, o. The two biases are added, so one holds the start and the other nothing.
                values.Slice(shape.Recurrent.HiddenSize, shape.Recurrent.HiddenSize).Fill(weight.Name.StartsWith("lstm.bias_ih", StringComparison.Ordinal) ? (float)bias : 0f);
            }

            offset += weight.Count;
        }

        return weights;
    }
}
