namespace SequenceToy.Scaling;

/// <summary>The scaling of a dataset: its inputs, and its targets where they are numbers.</summary>
/// <param name="Inputs">The scaler of the inputs, with one linear map per feature.</param>
/// <param name="Targets">The scaler of the targets, with one linear map per number; null for classes, which are not scaled.</param>
public sealed record DatasetScaling(FittedScaler Inputs, FittedScaler? Targets)
{
    /// <summary>Fits the scaling to samples, ignoring padding and masked targets.</summary>
    /// <param name="training">The training samples only, so that no validation or test data leaks in.</param>
    /// <param name="inputs">The scaler for inputs.</param>
    /// <param name="targets">The scaler for targets that are numbers.</param>
    public static DatasetScaling Fit(SequenceDataset training, Scaler inputs, Scaler targets)
    {
        ArgumentNullException.ThrowIfNull(training);
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        return new DatasetScaling(
            inputs.Fit(RealSteps(training), training.Features),
            training.Target.Kind == TargetKind.Number ? targets.Fit(CountedTargets(training), training.Target.Width) : null);
    }

    /// <summary>Returns the same samples in scaled units; padding stays zero.</summary>
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

    private static ReadOnlySpan<float> CountedTargets(SequenceDataset data)
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

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(DatasetScaling), PrintMembers);
}
