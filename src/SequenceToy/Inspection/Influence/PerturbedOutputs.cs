using System.Runtime.CompilerServices;
using SequenceToy.Networks;

namespace SequenceToy.Inspection.Influence;

/// <summary>Puts a value in the place of a step's.</summary>
/// <param name="place">Whose, from 0.</param>
/// <param name="variant">Which value, from 0.</param>
/// <param name="step">The step's features, to be written to.</param>
internal delegate void StepChange(int place, int variant, Span<float> step);

/// <summary>Takes the answers to one place; they are gone afterwards.</summary>
/// <param name="place">Whose, from 0.</param>
/// <param name="answers">[variants, size].</param>
internal delegate void AnswersTo(int place, ReadOnlySpan<float> answers);

/// <summary>What a network answers when one step of its input is another: numbers in real units, or probabilities.</summary>
/// <param name="model">The network.</param>
/// <param name="weights">Its weights as they are now.</param>
/// <param name="asked">The samples.</param>
/// <param name="ranged">The samples whose right answers say how far answers reach.</param>
internal sealed class PerturbedOutputs(TrainedModel model, float[] weights, AlignedSamples asked, AlignedSamples ranged)
{
    private const int BatchSize = 1024;

    // As many outputs lie in memory at once, unless a single place has more: 16 MB.
    private const int MaxOutputs = 4_000_000;

    /// <summary>Numbers per answer.</summary>
    public int Size => model.Target.Size;

    /// <summary>The range of each number of an answer: of the right answers in training and among the samples, where they are all the same
    /// its size; or 1 for probabilities.</summary>
    public double[] Ranges { get; } = model.Scaling.Targets is { } scaling
        ? [.. scaling.Features.Select((number, i) => TargetError.Range(ranged, i, number.Minimum, number.Maximum))]
        : [.. Enumerable.Repeat(1.0, model.Target.Size)];

    /// <summary>Asks for the answers to all variants of all places, some places at a time.</summary>
    /// <param name="places">Where a step is changed.</param>
    /// <param name="variants">How often, from 1.</param>
    /// <param name="change">Changes it.</param>
    /// <param name="taken">Takes the answers, place by place in order.</param>
    public void Ask(ReadOnlySpan<SampleStep> places, int variants, StepChange change, AnswersTo taken)
    {
        var numbers = (long)asked.Data.TargetSteps * Size;
        var batch = (int)Math.Max(1, Math.Min(BatchSize, MaxOutputs / numbers) / variants);
        for (var start = 0; start < places.Length; start += batch)
        {
            var part = places.Slice(start, Math.Min(batch, places.Length - start));
            var answers = Answer(part, variants, (place, variant, step) => change(start + place, variant, step));
            for (var place = 0; place < part.Length; place++)
            {
                taken(start + place, answers.AsSpan(place * variants * Size, variants * Size));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Answer(ReadOnlySpan<SampleStep> places, int variants, StepChange change)
    {
        var (data, count) = (asked.Data, places.Length * variants);
        var sequence = data.MaxSteps * data.Features;
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

        var none = new float[count * data.TargetSteps * data.Target.Width];
        var moved = new SequenceDataset(data.Features, data.Target, data.MaxSteps, inputs, none, lengths, null);
        return Vectors(model.Outputs(moved, weights), places, variants);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float[] Vectors(float[] outputs, ReadOnlySpan<SampleStep> places, int variants)
    {
        var answerSteps = asked.Data.TargetSteps;
        if (answerSteps > 1)
        {
            var all = outputs;
            outputs = new float[places.Length * variants * Size];
            for (var i = 0; i < places.Length * variants; i++)
            {
                var answer = (i * answerSteps) + asked.AnswerSteps[places[i / variants].Sample];
                all.AsSpan(answer * Size, Size).CopyTo(outputs.AsSpan(i * Size));
            }
        }

        if (model.Target.Kind == TargetKind.Number)
        {
            return model.Scaling.Targets!.Invert(outputs);
        }

        AnswerDecoding.ToProbabilities(outputs, model.Target.Kind, Size);
        return outputs;
    }
}
