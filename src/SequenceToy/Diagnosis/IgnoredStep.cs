namespace SequenceToy.Diagnosis;

/// <summary>A step that the correct answer never depends on, with its influence on the network's answer.</summary>
/// <param name="Step">The step, from 0.</param>
/// <param name="Share">The mean change of the answer when the step alone takes every value of its range, as a share of the answers'
/// range, from 0.</param>
public sealed record IgnoredStep(int Step, double Share);
