using System.Runtime.CompilerServices;
using SequenceToy.Kernels;
using SequenceToy.Kernels.Lanes;
using SequenceToy.Training.Losses;

namespace SequenceToy.Training.Engines.Fused;

/// <summary>Computes the loss over a whole dataset, forward only.</summary>
internal sealed unsafe class Evaluation<T>(WeightLayout layout, Loss recipe, LossFused loss) : IDisposable
    where T : unmanaged, ILanes<T>
{
    private readonly PackedWeights packed = new(layout, forTraining: false);
    private readonly int[] samples = new int[FusedForward.BatchSize];
    private NativeFloats memory = new();
    private ForwardPass<T>? forward;
    private BatchOutputs? predictions;
    private Matrix gradient;
    private int batch;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double Of(SequenceDataset data, float* weights, CancellationToken cancellation)
    {
        EnsureCapacity(data);
        packed.Fill(weights);
        double sum = 0;
        double all = 0;
        for (var start = 0; start < data.Count; start += batch)
        {
            if (start > 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            var count = Math.Min(batch, data.Count - start);
            for (var j = 0; j < count; j++)
            {
                samples[j] = start + j;
            }

            forward!.Load(data, samples.AsSpan(0, count));
            var weight = predictions!.Load(data, samples.AsSpan(0, count));
            forward.Run(packed, null);
            var (outputs, columns) = (layout.Sizes.Outputs, forward.PredictionColumns);
            sum += (double)loss.Of(forward.Outputs, predictions.Targets, predictions.Weights, gradient, outputs, columns) * weight;
            all += weight;
        }

        return all > 0 ? sum / all : 0;
    }

    public void Dispose()
    {
        packed.Dispose();
        forward?.Dispose();
        memory.Dispose();
    }

    private void EnsureCapacity(SequenceDataset data)
    {
        if (forward?.MaxSteps >= data.MaxSteps)
        {
            return;
        }

        forward?.Dispose();
        memory.Dispose();
        memory = new NativeFloats();
        batch = PaddedBatch.Of(layout.Sizes, data.MaxSteps, samples.Length, keep: false, (LaneWidth)T.Count).Samples;
        forward = new ForwardPass<T>(layout.Sizes, data.MaxSteps, batch, keep: false);
        predictions = new BatchOutputs(memory, data.Target, recipe, data.MaxSteps, forward.Width);
        gradient = memory.Rows(layout.Sizes.Outputs, forward.PredictionColumns);
    }
}
