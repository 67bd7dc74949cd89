namespace SequenceToy.Inspection.Probes;

/// <summary>How well a value can be read from a state, on samples that the probe was not fitted to.</summary>
/// <param name="Score">R² for numbers: 1 is perfect, 0 no better than the mean of these samples; the share read rightly, from 0 to 1, for
/// symbols and classes.</param>
/// <param name="Baseline">What always saying the fitted samples' mean, or their commonest symbol, scores on the same samples; for numbers 0
/// or a little below.</param>
/// <param name="Samples">How many samples it was judged on.</param>
public readonly record struct ProbeScore(double Score, double Baseline, int Samples)
{
    /// <summary>How much of the way from the guess to a perfect score it goes: 1 is perfect, 0 no better than guessing. Where guessing is
    /// always right, 0.</summary>
    public double Skill => Baseline < 1 ? (Score - Baseline) / (1 - Baseline) : 0;
}
