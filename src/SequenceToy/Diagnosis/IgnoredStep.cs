namespace SequenceToy.Diagnosis;

/// <summary>A step that the right answer never depends on, with the influence it has on the network's.</summary>
/// <param name="Step">The step, from 0.</param>
/// <param name="Share">How far the answer moves on average as the step alone runs over its range, as a share of the answers' range, from
/// 0.</param>
public sealed record IgnoredStep(int Step, double Share);
