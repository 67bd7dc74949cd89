namespace SequenceToy.Scaling;

/// <summary>How one feature is scaled: scaled = x · <paramref name="Scale"/> + <paramref name="Offset"/>.</summary>
/// <param name="Scale">The factor, never zero.</param>
/// <param name="Offset">What is added, in scaled units.</param>
/// <param name="Minimum">The smallest value seen when fitting, in real units.</param>
/// <param name="Maximum">The largest value seen when fitting, in real units.</param>
public readonly record struct FeatureScaling(double Scale, double Offset, double Minimum, double Maximum)
{
    /// <summary>From real units to scaled.</summary>
    public float Apply(float value) => (float)((value * Scale) + Offset);

    /// <summary>From scaled back to real units.</summary>
    public float Invert(float scaled) => (float)((scaled - Offset) / Scale);

    /// <summary>Whether a value in real units lies in the range seen when fitting, ends included.</summary>
    public bool Covers(float value) => value >= Minimum && value <= Maximum;
}
