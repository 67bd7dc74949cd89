namespace SequenceToy.Networks;

/// <summary>Draws a network's initial weights as PyTorch does, from a stream that is the same for a seed on every platform.</summary>
/// <remarks>Every weight is uniform in ±1/√n, where n is the hidden size for recurrent layers and the number of inputs for the
/// head.</remarks>
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
            var isHead = weight.Name.StartsWith("head.", StringComparison.Ordinal);
            var bound = 1 / Math.Sqrt(isHead ? shape.HeadInputs : shape.Recurrent.HiddenSize);
            foreach (ref var value in values)
            {
                value = (float)(((2 * random.NextDouble()) - 1) * bound);
            }

            shape.Recurrent.Cell.Start(weight.Name.Split('.')[1], values);
            offset += weight.Count;
        }

        return weights;
    }
}
