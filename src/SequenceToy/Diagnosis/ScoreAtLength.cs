namespace SequenceToy.Diagnosis;

/// <summary>The score at one sequence length.</summary>
/// <param name="Length">The length, in the unit of the task.</param>
/// <param name="Score">The score, in the metric of the run.</param>
/// <param name="IsTrainedOn">True when the length is one of the training lengths.</param>
public sealed record ScoreAtLength(int Length, double Score, bool IsTrainedOn)
{
    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(ScoreAtLength), PrintMembers);
}
