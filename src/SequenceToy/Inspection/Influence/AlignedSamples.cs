namespace SequenceToy.Inspection.Influence;

/// <summary>Samples with one chosen answer each, and their steps aligned.</summary>
/// <param name="Data">All samples that have the chosen answer, in original units.</param>
/// <param name="AnswerSteps">The step of that answer in each sample: [count].</param>
/// <param name="Measured">The number of samples, the first ones, that are measured; the others only provide values for the steps.</param>
/// <param name="Counting">The way in which steps are counted and aligned.</param>
/// <param name="Steps">The aligned steps with their positions, in order.</param>
internal sealed record AlignedSamples(
    SequenceDataset Data, int[] AnswerSteps, int Measured, StepCounting Counting, IReadOnlyList<AlignedStep> Steps)
{
    /// <param name="data">Samples in original units.</param>
    /// <param name="options">The options of the measurement.</param>
    /// <param name="readsToTheEnd">True to keep the steps after a prediction, when the network reads them too.</param>
    /// <exception cref="ArgumentException">None of the samples has such an answer.</exception>
    public static AlignedSamples Of(SequenceDataset data, InfluenceOptions options, bool readsToTheEnd)
    {
        var answered = Enumerable.Range(0, data.Count)
            .Select(sample => (Sample: sample, Step: AnswerStep(data, sample, options.AnswerStep)))
            .Where(answer => answer.Step >= 0).ToArray();
        if (answered.Length == 0)
        {
            throw new ArgumentException(
                options.AnswerStep is { } step
                    ? FormattableString.Invariant($"answerStep must be a step at which a target is scored; at step {step} none is.")
                    : "data must have a target that is scored; it has none.",
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
            select new AlignedStep(together.Key, together.ToArray(), together.Count(position => position.Sample < measured));
        return new AlignedSamples(asked, answerSteps, measured, counting, steps.ToArray());
    }

    // The last scored answer, or that at the requested step if it counts; otherwise negative.
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

/// <summary>A step that is aligned across several sequences.</summary>
/// <param name="Number">The number of the step, from the start or from the answer.</param>
/// <param name="Places">The positions of the step, by sample.</param>
/// <param name="Measured">The number of positions, the first ones, in measured samples; at least 1.</param>
internal sealed record AlignedStep(int Number, SampleStep[] Places, int Measured);

/// <summary>The position of a step: sample and step, both counted from 0.</summary>
internal readonly record struct SampleStep(int Sample, int Step);
