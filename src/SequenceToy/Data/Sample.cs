namespace SequenceToy.Data;

/// <summary>One sequence with its target, in original units.</summary>
/// <remarks><c>new Sample([10, 20, 99], [30])</c> has the sum of the first two numbers as its target.</remarks>
/// <param name="Input">The sequence, [steps, features].</param>
/// <param name="Target">The target, [1, width] after the last step or [steps, width] at every step. Its values are numbers, the index of a
/// class, or a 0 or 1 for each class of a set (multi-label).</param>
public sealed record Sample(Sequence Input, Sequence Target)
{
    /// <summary>True for each step whose target is used in the loss, and scored unless <see cref="ScoreMask"/> excludes it, [steps]; other
    /// steps are masked. Default: null, all steps.</summary>
    public ValueList<bool>? Mask { get; init; }

    /// <summary>True for each step that is scored, [steps]. Only steps used in the loss, those selected by <see cref="Mask"/>, can be
    /// scored. Default: null, all steps used in the loss.</summary>
    /// <remarks>The loss also covers steps that are not scored, such as the blanks before a copy.</remarks>
    public ValueList<bool>? ScoreMask { get; init; }

    /// <summary>The weight of the sample's targets in the loss, from 0 to 1 million. Default: 1.</summary>
    /// <remarks>A loss is the weighted mean, so only ratios of weights matter. Scores and baselines are not weighted.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The weight is outside its range, or NaN.</exception>
    public double Weight { get; init => field = Require.Between(value, 0, SequenceDataset.MaxWeight); } = 1;

    /// <summary>Returns true when a step is scored: selected by <see cref="Mask"/> and by <see cref="ScoreMask"/>.</summary>
    /// <param name="step">The step of the target, counted from 0.</param>
    public bool IsScored(int step) => Mask?[step] != false && ScoreMask?[step] != false;

    /// <summary>Returns the values as text, in the invariant culture.</summary>
    public override string ToString() => InvariantText.Of(nameof(Sample), PrintMembers);
}
