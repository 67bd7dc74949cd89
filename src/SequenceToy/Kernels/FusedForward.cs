using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Answers of a network to any number of sequences, batch after batch, by the same kernels that train it.</summary>
internal static unsafe class FusedForward
{
    /// <summary>Enough to fill the registers many times over, few enough to stay in the nearest cache.</summary>
    public const int BatchSize = 64;

    /// <summary>The outputs of the head.</summary>
    /// <param name="sizes">The network.</param>
    /// <param name="weights">Its weights in the order of the summary.</param>
    /// <param name="data">Scaled inputs; targets are not looked at.</param>
    /// <param name="width">How wide the vectors are; null for the widest that the processor has.</param>
    /// <param name="cancellation">Ends it between two batches.</param>
    /// <returns>[count, outputs], or [count, steps, outputs] with answers at every step.</returns>
    /// <exception cref="ArgumentException">Another number of features than the network's.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static float[] Run(
        NetworkSizes sizes, float[] weights, SequenceDataset data, LaneWidth? width = null, CancellationToken cancellation = default)
    {
        // Beyond its last feature a network has no room in native memory.
        if (data.Features != sizes.Features)
        {
            throw new ArgumentException(
                $"data must have {sizes.Features} features per step, as the network has; it had {data.Features}.", nameof(data));
        }

        return (width ?? LaneWidths.Widest) switch
        {
            LaneWidth.Sixteen => Run<Lanes512>(sizes, weights, data, cancellation),
            LaneWidth.Eight => Run<Lanes256>(sizes, weights, data, cancellation),
            LaneWidth.Four => Run<Lanes128>(sizes, weights, data, cancellation),
            LaneWidth.One => Run<Lanes1>(sizes, weights, data, cancellation),
            var other => throw LaneWidths.Unknown(other),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] Run<T>(NetworkSizes sizes, float[] weights, SequenceDataset data, CancellationToken cancellation)
        where T : unmanaged, ILanes<T>
    {
        using var packed = new PackedWeights(new WeightLayout(sizes), forTraining: false);
        fixed (float* first = weights)
        {
            packed.Fill(first);
        }

        var batch = Math.Min(BatchSize, data.Count);
        using var pass = new ForwardPass<T>(sizes, data.MaxSteps, batch, keep: false);
        var answers = sizes.Placement == TargetPlacement.LastStep ? 1 : data.MaxSteps;
        var outputs = new float[data.Count * answers * sizes.Outputs];
        Span<int> samples = stackalloc int[BatchSize];
        for (var start = 0; start < data.Count; start += batch)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(batch, data.Count - start);
            for (var j = 0; j < count; j++)
            {
                samples[j] = start + j;
            }

            pass.Load(data, samples[..count]);
            pass.Run(packed, null);
            Copy(pass, count, answers, sizes.Outputs, outputs.AsSpan(start * answers * sizes.Outputs));
        }

        return outputs;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<T>(ForwardPass<T> pass, int count, int answers, int rows, Span<float> to)
        where T : unmanaged, ILanes<T>
    {
        for (var row = 0; row < rows; row++)
        {
            var from = pass.Outputs.Row(row);
            for (var step = 0; step < answers; step++)
            {
                for (var j = 0; j < count; j++)
                {
                    to[(((j * answers) + step) * rows) + row] = from[(step * pass.Width) + j];
                }
            }
        }
    }
}
