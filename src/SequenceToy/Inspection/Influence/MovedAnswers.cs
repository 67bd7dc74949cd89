using System.Runtime.CompilerServices;
using SequenceToy.Data;
using SequenceToy.Models;

namespace SequenceToy.Inspection.Influence;

/// <summary>Puts a value in the place of a step's.</summary>
/// <param name="place">Whose, from 0.</param>
/// <param name="variant">Which value, from 0.</param>
/// <param name="step">The step's features, to be written to.</param>
internal delegate void StepChange(int place, int variant, Span<float> step);

/// <summary>What a network answers when one step of its input is another: numbers in real units, or probabilities.</summary>
/// <param name="model">The network.</param>
/// <param name="weights">Its weights as they are now.</param>
/// <param name="asked">The samples.</param>
/// <param name="ranged">The samples whose right answers say how far answers reach.</param>
internal sealed class MovedAnswers(TrainedModel model, float[] weights, AskedSamples asked, AskedSamples ranged)
{
    private const int BatchSize = 1024;

    /// <summary>Numbers per answer.</summary>
    public int Size => model.Target.Size;

    /// <summary>The range of each number of an answer: of the right answers in training and among the samples, where they are all the same its size; or 1 for probabilities.</summary>
    public double[] Ranges { get; } = model.Scaling.Targets is { } scaling
        ? [.. scaling.Features.Select((number, i) => Right.Range(ranged, i, number.Minimum, number.Maximum))]
        : [.. Enumerable.Repeat(1.0, model.Target.Size)];

    /// <summary>The answers to all variants of all places: [places, variants, size].</summary>
    public float[] Of(ReadOnlySpan<Place> places, int variants, StepChange change)
    {
        var answers = new float[places.Length * variants * Size];
        var batch = Math.Max(1, BatchSize / variants);
        for (var start = 0; start < places.Length; start += batch)
        {
            var part = places.Slice(start, Math.Min(batch, places.Length - start));
            Answer(part, variants, (place, variant, step) => change(start + place, variant, step)).CopyTo(answers, start * variants * Size);
        }

        return answers;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Answer(ReadOnlySpan<Place> places, int variants, StepChange change)
    {
        var (data, count) = (asked.Data, places.Length * variants);
        var sequence = data.Steps * data.Features;
        var inputs = new float[count * sequence];
        var lengths = data.Lengths is null ? null : new int[count];
        for (var i = 0; i < count; i++)
        {
            var (place, variant) = Math.DivRem(i, variants);
            var own = inputs.AsSpan(i * sequence, sequence);
            data.Inputs.AsSpan(places[place].Sample * sequence, sequence).CopyTo(own);
            change(place, variant, own.Slice(places[place].Step * data.Features, data.Features));
            if (lengths is not null)
            {
                lengths[i] = data.LengthOf(places[place].Sample);
            }
        }

        var moved = new SequenceDataset(data.Features, data.Target, data.Steps, inputs, new float[count * data.TargetSteps * data.Target.Width], lengths, null);
        return Vectors(model.Outputs(moved, weights), places, variants);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Vectors(float[] outputs, ReadOnlySpan<Place> places, int variants)
    {
        var answerSteps = asked.Data.TargetSteps;
        if (answerSteps > 1)
        {
            var all = outputs;
            outputs = new float[places.Length * variants * Size];
            for (var i = 0; i < places.Length * variants; i++)
            {
                all.AsSpan(((i * answerSteps) + asked.AnswerSteps[places[i / variants].Sample]) * Size, Size).CopyTo(outputs.AsSpan(i * Size));
            }
        }

        return AnswerDecoding.Vectors(outputs, model.Target, model.Scaling.Targets);
    }
}
