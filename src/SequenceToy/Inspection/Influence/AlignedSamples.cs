namespace SequenceToy.Inspection.Influence;

/// <summary>Samples with one chosen prediction each, and their steps aligned.</summary>
/// <param name="Data">All samples that have the chosen prediction, in original units.</param>
/// <param name="PredictionSteps">The step of that prediction in each sample: [count].</param>
/// <param name="Measured">The number of samples, the first ones, that are measured; the others only provide values for the steps.</param>
/// <param name="Counting">The way in which steps are counted and aligned.</param>
/// <param name="Steps">The aligned steps with their positions, in order.</param>
internal sealed record AlignedSamples(
    SequenceDataset Data, int[] PredictionSteps, int Measured, StepCounting Counting, IReadOnlyList<AlignedStep> Steps)
{
    /// <param name="data">Samples in original units.</param>
    /// <param name="options">The options of the measurement.</param>
    /// <param name="readsToTheEnd">True to keep the steps after a prediction, when the network reads them too.</param>
    /// <exception cref="ArgumentException">None of the samples has such a prediction.</exception>
    public static AlignedSamples Of(SequenceDataset data, InfluenceOptions options, bool readsToTheEnd)
    {
        var answered = Enumerable.Range(0, data.Count)
            .Select(sample => (Sample: sample, Step: PredictionStep(data, sample, options.PredictionStep)))
            .Where(prediction => prediction.Step >= 0).ToArray();
        if (answered.Length == 0)
        {
            throw new ArgumentException(
                options.PredictionStep is { } step
                    ? FormattableString.Invariant($"predictionStep must be a step at which a target is scored; at step {step} none is.")
                    : "data must have a target that is scored; it has none.",
                nameof(options));
        }

        var asked = answered.Length == data.Count ? data : data.Pick(Array.ConvertAll(answered, prediction => prediction.Sample));
        var predictionSteps = Array.ConvertAll(answered, prediction => prediction.Step);
        var isOneStep = Array.TrueForAll(predictionSteps, step => step == predictionSteps[0]);
        var counting = options.Counting ?? (isOneStep ? StepCounting.FromStart : StepCounting.FromPrediction);
        var measured = Math.Min(options.Samples, asked.Count);
        var first = counting == StepCounting.FromStart ? new int[asked.Count] : Array.ConvertAll(predictionSteps, step => -step);
        int[] after =
            [.. first.Select((number, sample) => number + (readsToTheEnd ? asked.LengthOf(sample) : predictionSteps[sample] + 1))];
        var steps = Numbers(first[..measured].Min(), after[..measured].Max(), options.Steps)
            .Select(number => Step(number, first, after, measured));
        return new AlignedSamples(asked, predictionSteps, measured, counting, [.. steps]);
    }

    // Of too many steps, the first, the last, and others spread evenly.
    private static IEnumerable<int> Numbers(int first, int after, int most)
    {
        var all = after - first;
        return all <= most ? Enumerable.Range(first, all)
            : most == 1 ? [after - 1]
            : Enumerable.Range(0, most).Select(i => first + (int)((long)i * (all - 1) / (most - 1)));
    }

    private static AlignedStep Step(int number, int[] first, int[] after, int measured)
    {
        SampleStep[] places =
        [
            .. from sample in Enumerable.Range(0, first.Length)
               where number >= first[sample] && number < after[sample]
               select new SampleStep(sample, number - first[sample]),
        ];
        return new AlignedStep(number, places, places.Count(place => place.Sample < measured));
    }

    // The last scored prediction, or that at the requested step if it counts; otherwise negative.
    private static int PredictionStep(SequenceDataset data, int sample, int? asked)
    {
        var last = data.LengthOf(sample) - 1;
        if (data.Target.Placement == TargetPlacement.LastStep)
        {
            return asked is null || asked == last ? last : -1;
        }

        if (asked is { } given)
        {
            return given <= last && data.Counts(sample, given) ? given : -1;
        }

        while (last >= 0 && !data.IsScored(sample, last))
        {
            last--;
        }

        return last;
    }
}

/// <summary>A step that is aligned across several sequences.</summary>
/// <param name="Number">The number of the step, from the start or from the prediction.</param>
/// <param name="Places">The positions of the step, by sample.</param>
/// <param name="Measured">The number of positions, the first ones, in measured samples; at least 1.</param>
internal sealed record AlignedStep(int Number, SampleStep[] Places, int Measured);

/// <summary>The position of a step: sample and step, both counted from 0.</summary>
internal readonly record struct SampleStep(int Sample, int Step);
