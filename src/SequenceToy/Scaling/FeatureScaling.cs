namespace SequenceToy.Scaling;

/// <summary>The linear scaling of one feature: scaled = x · <paramref name="Scale"/> + <paramref name="Offset"/>.</summary>
/// <param name="Scale">The factor, never zero.</param>
/// <param name="Offset">The offset, in scaled units.</param>
/// <param name="Minimum">The smallest value in the data that the scaler was fitted to, in original units.</param>
/// <param name="Maximum">The largest value in the data that the scaler was fitted to, in original units.</param>
public readonly record struct FeatureScaling(double Scale, double Offset, double Minimum, double Maximum)
{
    /// <summary>Converts a value from original units to scaled units.</summary>
    public float Apply(float value) => (float)((value * Scale) + Offset);

    /// <summary>Converts a value from scaled units to original units.</summary>
    public float Invert(float scaled) => (float)((scaled - Offset) / Scale);

    /// <summary>Returns true when a value in original units is in the fitted range, ends included.</summary>
    public bool Covers(float value) => value >= Minimum && value <= Maximum;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(FeatureScaling), PrintMembers);
}
