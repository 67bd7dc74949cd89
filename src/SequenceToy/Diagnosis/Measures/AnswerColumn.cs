namespace SequenceToy.Diagnosis.Measures;

/// <summary>Selects one number of the targets or predictions.</summary>
internal static class AnswerColumn
{
    /// <summary>Returns the same samples with that number as their only target.</summary>
    public static SequenceDataset Of(SequenceDataset data, int column) => new(
        data.Features,
        TargetSpec.Number(1, data.Target.Placement, data.Target.Tolerance),
        data.MaxSteps,
        data.Inputs,
        Of(data.Targets, data.Target.Width, column),
        data.Lengths,
        data.Mask,
        data.ScoreMask);

    /// <summary>Returns that number of every target or prediction.</summary>
    public static float[] Of(float[] answers, int width, int column) =>
        [.. Enumerable.Range(0, answers.Length / width).Select(answer => answers[(answer * width) + column])];

    /// <summary>Returns true when the scored targets differ in any number or class.</summary>
    public static bool Vary(params IEnumerable<SequenceDataset> samples)
    {
        float[]? first = null;
        foreach (var data in samples)
        {
            var width = data.Target.Width;
            for (var answer = 0; answer < data.Count * data.TargetSteps; answer++)
            {
                if (!data.IsScored(answer / data.TargetSteps, answer % data.TargetSteps))
                {
                    continue;
                }

                var values = data.Targets.AsSpan(answer * width, width);
                first ??= values.ToArray();
                if (!values.SequenceEqual(first))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
