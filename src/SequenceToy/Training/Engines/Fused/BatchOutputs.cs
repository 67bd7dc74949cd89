using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines.Fused;

/// <summary>The targets of a batch and their weights, one column per target, in the layout of the outputs.</summary>
internal sealed unsafe class BatchOutputs
{
    private readonly TargetSpec target;
    private readonly int width;
    private readonly int columns;
    private readonly int numbers;

    /// <param name="memory">The memory to allocate from.</param>
    /// <param name="target">The format of a target.</param>
    /// <param name="loss">The loss function.</param>
    /// <param name="steps">The most steps of a sequence.</param>
    /// <param name="width">The number of columns per step.</param>
    public BatchOutputs(NativeFloats memory, TargetSpec target, Loss loss, int steps, int width)
    {
        this.target = target;
        this.width = width;
        columns = target.Placement == TargetPlacement.LastStep ? width : steps * width;
        numbers = loss.TargetWidth(target);
        Targets = memory.Rows(numbers, columns);
        Weights = memory.Row(columns);
    }

    /// <summary>The targets: [numbers per target, columns].</summary>
    public Matrix Targets { get; }

    /// <summary>The share of each target in the mean, its weight / the sum of weights; 0 for those not counted: [columns].</summary>
    public float* Weights { get; }

    /// <summary>Loads the targets of some samples.</summary>
    /// <returns>The sum of the weights of unmasked targets: without weights, their number.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Load(SequenceDataset data, ReadOnlySpan<int> samples)
    {
        new Span<float>(Weights, columns).Clear();
        var (total, all, isSpread, isWeighted) = (0.0, data.EveryTargetCounts, numbers != target.Width, data.IsWeighted);
        for (var j = 0; j < samples.Length; j++)
        {
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (!all && !data.Counts(samples[j], step))
                {
                    continue;
                }

                var column = (step * width) + j;
                var own = isWeighted ? data.WeightOf(samples[j], step) : 1;
                Weights[column] = (float)own;
                total += own;
                var at = ((samples[j] * data.TargetSteps) + step) * target.Width;
                for (var number = 0; number < numbers; number++)
                {
                    Targets.Row(number)[column] = !isSpread ? data.Targets[at + number] : data.Targets[at] == number ? 1 : 0;
                }
            }
        }

        // Without a weight above 0 the loss is 0.
        var share = total > 0 ? 1f / (float)total : 1;
        for (var column = 0; column < columns; column++)
        {
            Weights[column] *= share;
        }

        return total;
    }
}
