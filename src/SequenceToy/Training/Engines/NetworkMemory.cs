using SequenceToy.Kernels;
using SequenceToy.Networks;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines;

/// <summary>Estimates the minimum memory of a network in bytes, from its size, the batch and the steps.</summary>
internal static class NetworkMemory
{
    // Weights, gradient, two packed copies, and three that training can restore.
    private const int NumbersPerWeight = 7;

    /// <summary>Estimates a training step, which keeps every state for the backward pass.</summary>
    public static double OfTraining(NetworkShape shape, Optimizer optimizer, int steps, int batchSize)
    {
        var recurrent = shape.Recurrent;
        var kernel = recurrent.Cell.Kernel;
        double perUnit = (kernel.Gates * (kernel.SeparateSums ? 2 : 1)) + kernel.Kept;

        // Per layer, besides its output and its gradient.
        var perColumn = (recurrent.Layers * shape.HeadInputs * (perUnit + 2)) + shape.Features + (2 * Answers(shape));
        var perWeight = NumbersPerWeight + optimizer.Moments.Length;
        return sizeof(float) * (((double)steps * batchSize * perColumn) + (perWeight * Weights(shape)));
    }

    /// <summary>Estimates predictions, one batch at a time.</summary>
    public static double OfPredictions(NetworkShape shape, int steps, int count)
    {
        var perColumn = ((double)shape.Recurrent.Layers * shape.HeadInputs) + shape.Features + Answers(shape);
        return sizeof(float) * steps * Math.Min(count, FusedForward.BatchSize) * perColumn;
    }

    /// <summary>Counts the weights, even if more than an array holds.</summary>
    public static double Weights(NetworkShape shape) =>
        ModelSummary.Of(shape).Weights.Sum(weight => weight.Shape.Aggregate(1.0, (product, size) => product * size));

    private static int Answers(NetworkShape shape) => shape.Placement == TargetPlacement.EveryStep ? shape.Outputs : 0;
}
