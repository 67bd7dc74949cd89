namespace SequenceToy.Inspection.Influence;

/// <summary>The values that each step takes: those of the same step of the measured samples, or of other samples.</summary>
/// <param name="data">The measured samples.</param>
/// <param name="others">The samples that define the values; null for those measured.</param>
/// <param name="points">The maximum number of values of a step.</param>
internal sealed class TakenValues(SequenceDataset data, SequenceDataset? others, int points)
{
    private readonly Dictionary<int, float[]> ofAllSteps = [];
    private SampleStep[]? allSteps;
    private float[][]? together;

    /// <summary>The samples that define the values.</summary>
    public SequenceDataset Data => others ?? data;

    /// <summary>Returns values of all features of a step together.</summary>
    public float[][] OfStep(AlignedStep step) => Same(step) is { } same
        ? ValueGrid.OfStep(Data, same, points)
        : together ??= ValueGrid.OfStep(Data, All(step), points);

    /// <summary>Returns values of one feature of a step.</summary>
    public float[][] OfFeature(AlignedStep step, int feature)
    {
        if (Same(step) is { } same)
        {
            return Vectors(ValueGrid.OfFeature(Data, same, feature, points));
        }

        if (!ofAllSteps.TryGetValue(feature, out var values))
        {
            ofAllSteps[feature] = values = ValueGrid.OfFeature(Data, All(step), feature, points);
        }

        return Vectors(values);
    }

    private static float[][] Vectors(float[] values) => Array.ConvertAll(values, value => new[] { value });

    // The same step of samples of equal length; null when there are fewer than two such samples.
    private AlignedStep? Same(AlignedStep step)
    {
        if (others is null)
        {
            return step;
        }

        var own = step.Places[0];
        SampleStep[] same =
        [
            .. from sample in Enumerable.Range(0, others.Count)
               where others.LengthOf(sample) == data.LengthOf(own.Sample)
               select own with { Sample = sample },
        ];
        return same.Length > 1 ? step with { Places = same } : null;
    }

    // All steps of all samples, the same for every step.
    private AlignedStep All(AlignedStep step) => step with
    {
        Places = allSteps ??=
        [
            .. from sample in Enumerable.Range(0, Data.Count)
               from at in Enumerable.Range(0, Data.LengthOf(sample))
               select new SampleStep(sample, at),
        ],
    };
}
