using System.Runtime.CompilerServices;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>Replaces the value of a step.</summary>
/// <param name="place">The index of the position, counted from 0.</param>
/// <param name="variant">The index of the value, counted from 0.</param>
/// <param name="step">The features of the step, to write to.</param>
internal delegate void StepChange(int place, int variant, Span<float> step);

/// <summary>Receives the predictions for one position; the buffer is reused afterwards.</summary>
/// <param name="place">The index of the position, counted from 0.</param>
/// <param name="predictions">The predictions: [variants, size].</param>
internal delegate void ReceivePredictions(int place, ReadOnlySpan<float> predictions);

/// <summary>Computes a network's predictions when one step of its input is changed: numbers in original units, or probabilities.</summary>
/// <param name="model">The network to run.</param>
/// <param name="weights">The current weights of the network.</param>
/// <param name="asked">The samples to change.</param>
/// <param name="ranged">The samples whose correct predictions define the range.</param>
/// <param name="cancellation">Stops between two batches.</param>
internal sealed class PerturbedOutputs(
    TrainedModel model, float[] weights, AlignedSamples asked, AlignedSamples ranged, CancellationToken cancellation = default)
{
    private const int BatchSize = 1024;

    // The maximum number of inputs and outputs in memory, 16 MB each, unless a single sequence has more.
    private const long MaxNumbers = 4_000_000;

    /// <summary>The number of numbers per prediction.</summary>
    public int Size => model.Target.Size;

    /// <summary>The range of each number of the targets, in training and samples; 1 for probabilities.</summary>
    public double[] Ranges { get; } = model.Scaling.Targets is { } scaling
        ? [.. scaling.Features.Select((number, i) => TargetError.Range(ranged, i, number.Minimum, number.Maximum))]
        : [.. Enumerable.Repeat(1.0, model.Target.Size)];

    /// <summary>Computes the predictions for all variants of all positions, in batches.</summary>
    /// <param name="places">The positions of the changed step.</param>
    /// <param name="variants">The number of variants, at least 1.</param>
    /// <param name="change">The change of the step.</param>
    /// <param name="taken">The receiver of the predictions, position by position.</param>
    public void Ask(ReadOnlySpan<SampleStep> places, int variants, StepChange change, ReceivePredictions taken)
    {
        var batch = Math.Max(1, BatchSize / variants);
        for (var start = 0; start < places.Length; start += batch)
        {
            var part = places.Slice(start, Math.Min(batch, places.Length - start));
            var predictions = Predict(part, variants, (place, variant, step) => change(start + place, variant, step));
            for (var place = 0; place < part.Length; place++)
            {
                taken(start + place, predictions.AsSpan(place * variants * Size, variants * Size));
            }
        }
    }

    private float[] Predict(ReadOnlySpan<SampleStep> places, int variants, StepChange change)
    {
        var data = asked.Data;
        var perSequence = Math.Max((long)data.MaxSteps * data.Features, (long)data.TargetSteps * Size);
        var most = (int)Math.Clamp(MaxNumbers / perSequence, 1, BatchSize);
        var count = places.Length * variants;
        var predictions = new float[DatasetLimits.ArrayLength(places.Length, variants, Size, "points")];
        for (var start = 0; start < count; start += most)
        {
            cancellation.ThrowIfCancellationRequested();
            Predict(places, variants, start, Math.Min(most, count - start), change).CopyTo(predictions, start * Size);
        }

        return predictions;
    }

    // The predictions for some of all variants of all positions, variant after variant.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Predict(ReadOnlySpan<SampleStep> places, int variants, int start, int count, StepChange change)
    {
        var data = asked.Data;
        var sequence = data.MaxSteps * data.Features;
        var inputs = new float[count * sequence];
        var lengths = data.Lengths is null ? null : new int[count];
        var samples = new int[count];
        for (var i = 0; i < count; i++)
        {
            var (place, variant) = Math.DivRem(start + i, variants);
            samples[i] = places[place].Sample;
            var own = inputs.AsSpan(i * sequence, sequence);
            data.Inputs.AsSpan(samples[i] * sequence, sequence).CopyTo(own);
            change(place, variant, own.Slice(places[place].Step * data.Features, data.Features));
            if (lengths is not null)
            {
                lengths[i] = data.LengthOf(samples[i]);
            }
        }

        var none = new float[count * data.TargetSteps * data.Target.Width];
        var moved = new SequenceDataset(data.Features, data.Target, data.MaxSteps, inputs, none, lengths, null);
        return Vectors(model.Outputs(moved, weights, cancellation), samples);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Vectors(float[] outputs, int[] samples)
    {
        var predictionSteps = asked.Data.TargetSteps;
        if (predictionSteps > 1)
        {
            var all = outputs;
            outputs = new float[samples.Length * Size];
            for (var i = 0; i < samples.Length; i++)
            {
                var prediction = (i * predictionSteps) + asked.PredictionSteps[samples[i]];
                all.AsSpan(prediction * Size, Size).CopyTo(outputs.AsSpan(i * Size));
            }
        }

        if (model.Target.Kind == TargetKind.Number)
        {
            return model.Scaling.Targets!.Invert(outputs);
        }

        PredictionDecoding.ToProbabilities(outputs, model.Target.Kind, Size);
        return outputs;
    }
}
