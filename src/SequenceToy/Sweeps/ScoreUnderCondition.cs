namespace SequenceToy.Sweeps;

/// <summary>The score of a run under a condition that differs from training.</summary>
/// <param name="Condition">The difference from training, in words.</param>
/// <param name="Score">The score, by the metric of the cell.</param>
public sealed record ScoreUnderCondition(string Condition, double Score)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ScoreUnderCondition), PrintMembers);
}
