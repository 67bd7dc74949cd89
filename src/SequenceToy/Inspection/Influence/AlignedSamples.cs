namespace SequenceToy.Inspection.Influence;

/// <summary>The samples with the answers asked about, and their steps put together.</summary>
/// <param name="Data">All samples that have the answer asked about, in real units.</param>
/// <param name="AnswerSteps">[count]: the step of that answer.</param>
/// <param name="Measured">How many of them, the first, are measured on; the others only say what values a step takes.</param>
/// <param name="Counting">How steps are put together.</param>
/// <param name="Steps">Each step with where it is, in order.</param>
internal sealed record AlignedSamples(
    SequenceDataset Data, int[] AnswerSteps, int Measured, StepCounting Counting, IReadOnlyList<AlignedStep> Steps)
{
    /// <param name="data">Samples in real units.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="readsToTheEnd">Whether the network has read the steps after an answer too: they are left out otherwise.</param>
    /// <exception cref="ArgumentException">No sample has such an answer.</exception>
    public static AlignedSamples Of(SequenceDataset data, InfluenceOptions options, bool readsToTheEnd)
    {
        var answered = Enumerable.Range(0, data.Count)
            .Select(sample => (Sample: sample, Step: AnswerStep(data, sample, options.AnswerStep)))
            .Where(answer => answer.Step >= 0).ToArray();
        if (answered.Length == 0)
        {
            throw new ArgumentException(
                options.AnswerStep is { } step
                    ? FormattableString.Invariant($"answerStep must be a step at which an answer counts; at step {step} none does.")
                    : "data must have an answer that is scored; it has none.",
                nameof(options));
        }

        var asked = answered.Length == data.Count ? data : data.Pick(Array.ConvertAll(answered, answer => answer.Sample));
        var answerSteps = Array.ConvertAll(answered, answer => answer.Step);
        var isOneStep = Array.TrueForAll(answerSteps, step => step == answerSteps[0]);
        var counting = options.Counting ?? (isOneStep ? StepCounting.FromStart : StepCounting.FromAnswer);
        var measured = Math.Min(options.Samples, asked.Count);
        var steps =
            from sample in Enumerable.Range(0, asked.Count)
            from step in Enumerable.Range(0, readsToTheEnd ? asked.LengthOf(sample) : answerSteps[sample] + 1)
            group new SampleStep(sample, step) by counting == StepCounting.FromStart ? step : step - answerSteps[sample] into together
            where together.First().Sample < measured
            orderby together.Key
            select new AlignedStep(together.Key, together.ToArray(), together.Count(place => place.Sample < measured));
        return new AlignedSamples(asked, answerSteps, measured, counting, steps.ToArray());
    }

    // The last scored answer, or that at the step asked for where it counts; otherwise negative.
    private static int AnswerStep(SequenceDataset data, int sample, int? asked)
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

/// <summary>Steps of several sequences that are put together.</summary>
/// <param name="Number">From the start or from the answer.</param>
/// <param name="Places">Where the step is, by sample.</param>
/// <param name="Measured">How many of the places, the first, are in samples measured on; at least 1.</param>
internal sealed record AlignedStep(int Number, SampleStep[] Places, int Measured);

/// <summary>A step of a sample, both from 0.</summary>
internal readonly record struct SampleStep(int Sample, int Step);
