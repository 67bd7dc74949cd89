namespace SequenceToy.Tasks;

/// <summary>What rules without memory answer: functions that give the answers to samples from their inputs alone, laid out as the samples'
/// targets.</summary>
internal static class BaselineAnswers
{
    /// <summary>Gives each class the same chance: outputs, not answers.</summary>
    public static Func<SequenceDataset, float[]> EqualChances { get; } = samples =>
        new float[samples.Count * samples.TargetSteps * samples.Target.Size];

    /// <summary>Says the same number or class at every step.</summary>
    public static Func<SequenceDataset, float[]> Always(double answer) => AtEachStep((_, _) => [(float)answer]);

    /// <summary>Says a class by the symbol that is read at the step, one-hot.</summary>
    public static Func<SequenceDataset, float[]> BySymbol(Func<int, int> answer) =>
        AtEachStep((inputs, _) => [answer(Array.IndexOf(inputs, 1f))]);

    /// <summary>Answers each step by itself.</summary>
    /// <param name="answer">The answer at a step, by its inputs, [features], and its position from 0.</param>
    public static Func<SequenceDataset, float[]> AtEachStep(Func<float[], int, float[]> answer) => samples =>
    {
        var answers = new List<float>();
        for (var row = 0; row < samples.Count * samples.TargetSteps; row++)
        {
            // Beyond a sequence's end no answer counts.
            var (sample, step) = (row / samples.TargetSteps, row % samples.TargetSteps);
            var last = samples.LengthOf(sample) - 1;
            step = samples.Target.Placement == TargetPlacement.LastStep ? last : Math.Min(step, last);
            answers.AddRange(
                answer([.. samples.Inputs.AsSpan(((sample * samples.MaxSteps) + step) * samples.Features, samples.Features)], step));
        }

        return [.. answers];
    };
}
