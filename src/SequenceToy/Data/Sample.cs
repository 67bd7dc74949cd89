namespace SequenceToy.Data;

/// <summary>One sequence with its right answer, in real units.</summary>
/// <remarks><c>new Sample([10, 20, 99], [30])</c> is the sum of the first two.</remarks>
/// <param name="Input">[steps, features].</param>
/// <param name="Target">[1, width] for an answer after the last step, [steps, width] for one at every step: the numbers themselves, the
/// index of a class, or 0 and 1 for each class of a set.</param>
public sealed record Sample(Sequence Input, Sequence Target)
{
    /// <summary>[steps]: which steps' answers count, for answers at every step. Default: null, all of them.</summary>
    public ValueList<bool>? Mask { get; init; }

    /// <summary>
    /// [steps]: which of the answers that count are the ones a score is about, where training is also judged by others, such as the blanks
    /// before a copy. Default: null, all that count.
    /// </summary>
    public ValueList<bool>? ScoreMask { get; init; }

    /// <summary>Tells whether scores are about the answer at a step of the target: it counts by <see cref="Mask"/> and by
    /// <see cref="ScoreMask"/>.</summary>
    /// <param name="step">The target's step, from 0.</param>
    public bool IsScored(int step) => Mask?[step] != false && ScoreMask?[step] != false;
}
