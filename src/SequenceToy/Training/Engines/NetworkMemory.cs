using SequenceToy.Kernels;
using SequenceToy.Networks;
using SequenceToy.Training.Optimizers;

namespace SequenceToy.Training.Engines;

/// <summary>The memory a network needs at least, in bytes: of what grows with its size, the batch and the steps.</summary>
internal static class NetworkMemory
{
    // Weights, their gradient, two packed copies, and three that training goes back to.
    private const int NumbersPerWeight = 7;

    /// <summary>For a training step, which remembers every state for the way back.</summary>
    public static double OfTraining(NetworkShape shape, Optimizer optimizer, int steps, int batchSize)
    {
        var recurrent = shape.Recurrent;
        var kernel = recurrent.Cell.Kernel;
        double perUnit = (kernel.Gates * (kernel.SeparateSums ? 2 : 1)) + kernel.Kept;

        // Of each layer besides its output and the gradient to it.
        var perColumn = (recurrent.Layers * shape.HeadInputs * (perUnit + 2)) + shape.Features + (2 * Answers(shape));
        var perWeight = NumbersPerWeight + optimizer.Moments.Length;
        return sizeof(float) * (((double)steps * batchSize * perColumn) + (perWeight * Weights(shape)));
    }

    /// <summary>For answers to samples, a batch at a time.</summary>
    public static double OfAnswers(NetworkShape shape, int steps, int count)
    {
        var perColumn = ((double)shape.Recurrent.Layers * shape.HeadInputs) + shape.Features + Answers(shape);
        return sizeof(float) * steps * Math.Min(count, FusedForward.BatchSize) * perColumn;
    }

    /// <summary>How many weights there are, be they more than an array holds.</summary>
    public static double Weights(NetworkShape shape) =>
        ModelSummary.Of(shape).Weights.Sum(weight => weight.Shape.Aggregate(1.0, (product, size) => product * size));

    private static int Answers(NetworkShape shape) => shape.Placement == TargetPlacement.EveryStep ? shape.Outputs : 0;
}
