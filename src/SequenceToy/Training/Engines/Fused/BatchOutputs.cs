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

    /// <summary>The weight of each target: 1 / n for the n counted ones, otherwise 0: [columns].</summary>
    public float* Weights { get; }

    /// <summary>Loads the targets of some samples.</summary>
    /// <returns>The number of unmasked targets.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Load(SequenceDataset data, ReadOnlySpan<int> samples)
    {
        new Span<float>(Weights, columns).Clear();
        var (counted, all, isSpread) = (0, data.EveryTargetCounts, numbers != target.Width);
        for (var j = 0; j < samples.Length; j++)
        {
            for (var step = 0; step < data.TargetSteps; step++)
            {
                if (!all && !data.Counts(samples[j], step))
                {
                    continue;
                }

                var column = (step * width) + j;
                Weights[column] = 1;
                counted++;
                var at = ((samples[j] * data.TargetSteps) + step) * target.Width;
                for (var number = 0; number < numbers; number++)
                {
                    Targets.Row(number)[column] = !isSpread ? data.Targets[at + number] : data.Targets[at] == number ? 1 : 0;
                }
            }
        }

        var weight = 1f / Math.Max(counted, 1);
        for (var column = 0; column < columns; column++)
        {
            Weights[column] *= weight;
        }

        return counted;
    }
}
