namespace SequenceToy.Inspection.Influence;

/// <summary>The ways to align the steps of different sequences.</summary>
public enum StepCounting
{
    /// <summary>Steps are counted from the start: 0, 1, 2 …</summary>
    FromStart,

    /// <summary>Steps are counted from the answer: 0 is its step, −1 the one before, 1 the one after (if bidirectional).</summary>
    FromAnswer,
}
