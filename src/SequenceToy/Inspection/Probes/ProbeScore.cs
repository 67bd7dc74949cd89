namespace SequenceToy.Inspection.Probes;

/// <summary>The score of a probe, a linear model that decodes a value from the state, on held-out samples.</summary>
/// <param name="Score">R² for numbers: 1 is perfect, 0 is no better than their mean. For symbols, bits and classes, the accuracy.</param>
/// <param name="Baseline">The score of always predicting the mean or the most common symbol of the probe's training samples; for numbers,
/// this R² is 0 or slightly less.</param>
/// <param name="Samples">The number of held-out samples.</param>
public readonly record struct ProbeScore(double Score, double Baseline, int Samples)
{
    /// <summary>The score relative to the baseline: 1 is perfect, 0 is no better. Also 0 if the baseline is perfect.</summary>
    public double Skill => Baseline < 1 ? (Score - Baseline) / (1 - Baseline) : 0;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ProbeScore), PrintMembers);
}
