namespace SequenceToy.Inspection.Influence;

/// <summary>Which steps of different sequences are put together.</summary>
public enum StepCounting
{
    /// <summary>Steps are counted from the start: 0, 1, 2 …</summary>
    FromStart,

    /// <summary>Steps are counted from that of the answer: 0 is the answer's own step, −1 the one before it, 1 the one after it, which only
    /// a bidirectional network has read.</summary>
    FromAnswer,
}
