namespace SequenceToy.Scaling;

/// <summary>A scaler that has seen its data: one linear map per feature, and its exact inverse. Immutable.</summary>
/// <remarks>Values outside the range it was fitted on are mapped by the same line (extrapolated), never cut off.</remarks>
public sealed record FittedScaler
{
    private FittedScaler(ValueList<FeatureScaling> features) => Features = features;

    /// <summary>How each feature is scaled.</summary>
    public ValueList<FeatureScaling> Features { get; }

    /// <summary>From real units to scaled.</summary>
    /// <param name="values">[rows · features], row after row.</param>
    /// <returns>As many numbers, scaled.</returns>
    /// <exception cref="ArgumentException">Rows that are not whole.</exception>
    public float[] Apply(ReadOnlySpan<float> values)
    {
        CheckRows(values);
        var result = new float[values.Length];
        for (var feature = 0; feature < Features.Count; feature++)
        {
            var scaling = Features[feature];
            for (var i = feature; i < values.Length; i += Features.Count)
            {
                result[i] = scaling.Apply(values[i]);
            }
        }

        return result;
    }

    /// <summary>From scaled back to real units.</summary>
    /// <param name="scaled">[rows · features], row after row.</param>
    /// <returns>As many numbers, in real units.</returns>
    /// <exception cref="ArgumentException">Rows that are not whole.</exception>
    public float[] Invert(ReadOnlySpan<float> scaled)
    {
        CheckRows(scaled);
        var result = new float[scaled.Length];
        for (var feature = 0; feature < Features.Count; feature++)
        {
            var scaling = Features[feature];
            for (var i = feature; i < scaled.Length; i += Features.Count)
            {
                result[i] = scaling.Invert(scaled[i]);
            }
        }

        return result;
    }

    internal static FittedScaler Of(FeatureScaling[] features) => new(new ValueList<FeatureScaling>(features));

    private void CheckRows(ReadOnlySpan<float> values)
    {
        if (values.Length % Features.Count != 0)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"values must hold whole rows of {Features.Count} features; it had {values.Length} numbers."),
                nameof(values));
        }
    }
}
