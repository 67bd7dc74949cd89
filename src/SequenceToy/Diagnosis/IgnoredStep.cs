namespace SequenceToy.Diagnosis;

/// <summary>A step that the last target does not depend on, as the task states, with its influence on the network's prediction.</summary>
/// <param name="Step">The step, counted from 0.</param>
/// <param name="Share">The mean over samples of the largest minus the smallest prediction when only this step varies, as a share of the
/// target range, at least 0.</param>
public sealed record IgnoredStep(int Step, double Share)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(IgnoredStep), PrintMembers);
}
