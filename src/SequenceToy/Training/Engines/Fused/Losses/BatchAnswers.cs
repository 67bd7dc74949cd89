using System.Runtime.CompilerServices;
using SequenceToy.Data;
using SequenceToy.Kernels;

namespace SequenceToy.Training.Engines.Fused.Losses;

/// <summary>The right answers of a batch and how much each counts, one column per answer, as the outputs lie.</summary>
internal sealed unsafe class BatchAnswers(NativeFloats memory, TargetSpec target, int steps, int width)
{
    private readonly int columns = target.Placement == TargetPlacement.LastStep ? width : steps * width;

    /// <summary>[width of an answer, columns].</summary>
    public Matrix Targets { get; } = memory.Rows(target.Width, target.Placement == TargetPlacement.LastStep ? width : steps * width);

    /// <summary>1 / n for the n that count, 0 for all others: [columns].</summary>
    public float* Weights { get; } = memory.Row(target.Placement == TargetPlacement.LastStep ? width : steps * width);

    /// <summary>Takes over the answers of some samples.</summary>
    /// <returns>How many count.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Load(SequenceDataset data, ReadOnlySpan<int> samples)
    {
        new Span<float>(Weights, columns).Clear();
        var (counted, all) = (0, data.EveryAnswerCounts);
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
                for (var number = 0; number < target.Width; number++)
                {
                    Targets.Row(number)[column] = data.Targets[(((samples[j] * data.TargetSteps) + step) * target.Width) + number];
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
