using System.Runtime.CompilerServices;
using SequenceToy.Kernels.Lanes;

namespace SequenceToy.Kernels;

/// <summary>Predicts any number of sequences, batch by batch, with the kernels of training.</summary>
internal static unsafe class FusedForward
{
    /// <summary>The largest batch size: it fills the registers many times and fits in the first-level cache.</summary>
    /// <remarks>Batches of very long sequences are smaller: see <see cref="PaddedBatch"/>.</remarks>
    public const int BatchSize = 64;

    /// <summary>Computes the outputs of the head.</summary>
    /// <param name="sizes">The network's sizes.</param>
    /// <param name="weights">The weights, in the order of the model summary.</param>
    /// <param name="data">The scaled inputs; targets are ignored.</param>
    /// <param name="width">The vector width; null for the widest that the processor supports.</param>
    /// <param name="cancellation">Cancels between two batches.</param>
    /// <returns>[count, outputs], or [count, steps, outputs] with targets at every step.</returns>
    /// <exception cref="ArgumentException">The data has another number of features than the network.</exception>
    /// <exception cref="OperationCanceledException">The call was canceled.</exception>
    public static float[] Run(
        NetworkSizes sizes, float[] weights, SequenceDataset data, LaneWidth? width = null, CancellationToken cancellation = default)
    {
        // More features would write beyond the network's native memory.
        if (data.Features != sizes.Features)
        {
            throw new ArgumentException(
                $"data must have {NumberFormat.Plain(sizes.Features, "feature")} per step, as the network; it had "
                + $"{data.Features}.",
                nameof(data));
        }

        var (batch, lanes) = PaddedBatch.Of(sizes, data.MaxSteps, Math.Min(BatchSize, data.Count), keep: false, width);
        return lanes switch
        {
            LaneWidth.Sixteen => Run<Lanes512>(sizes, weights, data, batch, cancellation),
            LaneWidth.Eight => Run<Lanes256>(sizes, weights, data, batch, cancellation),
            LaneWidth.Four => Run<Lanes128>(sizes, weights, data, batch, cancellation),
            LaneWidth.One => Run<Lanes1>(sizes, weights, data, batch, cancellation),
            var other => throw LaneWidths.Unknown(other),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float[] Run<T>(NetworkSizes sizes, float[] weights, SequenceDataset data, int batch, CancellationToken cancellation)
        where T : unmanaged, ILanes<T>
    {
        var predictions = sizes.Placement == TargetPlacement.LastStep ? 1 : data.MaxSteps;
        var outputs = new float[DatasetLimits.ArrayLength(data.Count, predictions, sizes.Outputs, "outputs")];
        using var packed = new PackedWeights(new WeightLayout(sizes), forTraining: false);
        fixed (float* first = weights)
        {
            packed.Fill(first);
        }

        using var pass = new ForwardPass<T>(sizes, data.MaxSteps, batch, keep: false);
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
            Copy(pass, count, predictions, sizes.Outputs, outputs.AsSpan(start * predictions * sizes.Outputs));
        }

        return outputs;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy<T>(ForwardPass<T> pass, int count, int predictions, int rows, Span<float> to)
        where T : unmanaged, ILanes<T>
    {
        for (var row = 0; row < rows; row++)
        {
            var from = pass.Outputs.Row(row);
            for (var step = 0; step < predictions; step++)
            {
                for (var j = 0; j < count; j++)
                {
                    to[(((j * predictions) + step) * rows) + row] = from[(step * pass.Width) + j];
                }
            }
        }
    }
}
