using System.Text.Json.Serialization;

namespace SequenceToy.Inspection.Influence;

/// <summary>The ways to align the steps of different sequences.</summary>
public enum StepCounting
{
    /// <summary>Steps are counted from the start of the sequence: 0, 1, 2 …</summary>
    FromStart,

    /// <summary>Steps are counted from the target's step: 0 is that step, −1 the step before, 1 the step after (if
    /// bidirectional).</summary>
    [JsonStringEnumMemberName("FromAnswer")]
    FromPrediction,
}
