namespace SequenceToy.Diagnosis.Measures;

/// <summary>Selects one number of the targets or predictions.</summary>
internal static class TargetColumn
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
    public static float[] Of(float[] targets, int width, int column) =>
        [.. Enumerable.Range(0, targets.Length / width).Select(target => targets[(target * width) + column])];

    /// <summary>Returns true when the scored targets differ in any number or class.</summary>
    public static bool Vary(params IEnumerable<SequenceDataset> samples)
    {
        float[]? first = null;
        foreach (var data in samples)
        {
            var width = data.Target.Width;
            for (var target = 0; target < data.Count * data.TargetSteps; target++)
            {
                if (!data.IsScored(target / data.TargetSteps, target % data.TargetSteps))
                {
                    continue;
                }

                var values = data.Targets.AsSpan(target * width, width);
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
