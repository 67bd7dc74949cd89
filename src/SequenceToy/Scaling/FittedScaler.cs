namespace SequenceToy.Scaling;

/// <summary>A scaler fitted to data: one linear map per feature and its exact inverse. Immutable.</summary>
/// <remarks>Values outside the fitted range are extrapolated by the same map, never clipped.</remarks>
public sealed record FittedScaler
{
    private FittedScaler(ValueList<FeatureScaling> features) => Features = features;

    /// <summary>The scaling of each feature.</summary>
    public ValueList<FeatureScaling> Features { get; }

    /// <summary>Converts values from original units to scaled units.</summary>
    /// <param name="values">The values, [rows · features], row after row.</param>
    /// <returns>The scaled values, in the same layout.</returns>
    /// <exception cref="ArgumentException">The values do not form whole rows.</exception>
    public float[] Apply(ReadOnlySpan<float> values)
    {
        CheckRows(values);
        var result = new float[values.Length];
        Apply(values, result);
        return result;
    }

    /// <summary>Converts values from scaled units to original units.</summary>
    /// <param name="scaled">The scaled values, [rows · features], row after row.</param>
    /// <returns>The values in original units, in the same layout.</returns>
    /// <exception cref="ArgumentException">The values do not form whole rows.</exception>
    public float[] Invert(ReadOnlySpan<float> scaled)
    {
        CheckRows(scaled);
        var result = new float[scaled.Length];
        Invert(scaled, result);
        return result;
    }

    /// <summary>Converts whole rows to scaled units, into memory of the same size.</summary>
    internal void Apply(ReadOnlySpan<float> values, Span<float> result)
    {
        for (var feature = 0; feature < Features.Count; feature++)
        {
            var scaling = Features[feature];
            for (var i = feature; i < values.Length; i += Features.Count)
            {
                result[i] = scaling.Apply(values[i]);
            }
        }
    }

    /// <summary>Converts whole rows to original units, into memory of the same size.</summary>
    internal void Invert(ReadOnlySpan<float> scaled, Span<float> result)
    {
        for (var feature = 0; feature < Features.Count; feature++)
        {
            var scaling = Features[feature];
            for (var i = feature; i < scaled.Length; i += Features.Count)
            {
                result[i] = scaling.Invert(scaled[i]);
            }
        }
    }

    internal static FittedScaler Of(FeatureScaling[] features) => new(new ValueList<FeatureScaling>(features));

    private void CheckRows(ReadOnlySpan<float> values)
    {
        if (values.Length % Features.Count != 0)
        {
            throw new ArgumentException(
                $"values must hold whole rows of {NumberFormat.Plain(Features.Count, "feature")}; it had "
                + $"{NumberFormat.Plain(values.Length, "number")}.",
                nameof(values));
        }
    }

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(FittedScaler), PrintMembers);
}
