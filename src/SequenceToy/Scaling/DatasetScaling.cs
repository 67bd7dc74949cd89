namespace SequenceToy.Scaling;

/// <summary>The scaling of a dataset: its inputs, and its answers where they are numbers.</summary>
/// <param name="Inputs">One map per input feature.</param>
/// <param name="Targets">One map per number of an answer; null for classes, which are not scaled.</param>
public sealed record DatasetScaling(FittedScaler Inputs, FittedScaler? Targets)
{
    /// <summary>Learns the scaling from the samples given, padding and uncounted answers left out.</summary>
    /// <param name="training">The training part alone: what validation or test data look like must not leak in.</param>
    /// <param name="inputs">The recipe for inputs.</param>
    /// <param name="targets">The recipe for answers that are numbers.</param>
    public static DatasetScaling Fit(SequenceDataset training, Scaler inputs, Scaler targets)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        return new DatasetScaling(
            inputs.Fit(RealSteps(training), training.Features),
            training.Target.Kind == TargetKind.Number ? targets.Fit(AnswerCounts(training), training.Target.Width) : null);
    }

    /// <summary>The same samples in scaled units; padding stays zero.</summary>
    internal SequenceDataset Apply(SequenceDataset data)
    {
        var inputs = Inputs.Apply(data.Inputs);
        for (var i = 0; data.Lengths is not null && i < data.Count; i++)
        {
            inputs.AsSpan(((i * data.MaxSteps) + data.LengthOf(i)) * data.Features, (data.MaxSteps - data.LengthOf(i)) * data.Features)
                .Clear();
        }

        return data.WithValues(inputs, Targets?.Apply(data.Targets) ?? data.Targets);
    }

    private static ReadOnlySpan<float> RealSteps(SequenceDataset data)
    {
        if (data.Lengths is null)
        {
            return data.Inputs;
        }

        var values = new List<float>(data.Inputs.Length);
        for (var i = 0; i < data.Count; i++)
        {
            values.AddRange(data.Inputs.AsSpan(i * data.MaxSteps * data.Features, data.LengthOf(i) * data.Features));
        }

        return values.ToArray();
    }

    private static ReadOnlySpan<float> AnswerCounts(SequenceDataset data)
    {
        if (data.Mask is null)
        {
            return data.Targets;
        }

        var values = new List<float>(data.Targets.Length);
        for (var row = 0; row < data.Mask.Length; row++)
        {
            if (data.Mask[row])
            {
                values.AddRange(data.Targets.AsSpan(row * data.Target.Width, data.Target.Width));
            }
        }

        return values.Count > 0 ? values.ToArray() : data.Targets;
    }
}
