using System.Text.Json.Serialization;

namespace SequenceToy.Diagnosis;

/// <summary>The kinds of findings that can accompany a verdict.</summary>
public enum FindingKind
{
    /// <summary>The network reaches the goal at training lengths, but not on longer sequences.</summary>
    SolvedOnlyWithinTrainedLengths,

    /// <summary>The prediction depends on a step that should be ignored.</summary>
    LeansOnIgnoredInput,

    /// <summary>The error on training samples is far below the error on held-out samples.</summary>
    TrainingGap,

    /// <summary>Many of the scored sequences also occur in the training samples.</summary>
    TestOverlap,

    /// <summary>The scores were measured on the training samples: no samples were held out.</summary>
    NothingHeldOut,

    /// <summary>The validation samples are too few for a reliable score.</summary>
    ValidationTooSmall,

    /// <summary>The gradient nearly vanishes at distant steps.</summary>
    VanishingGradients,

    /// <summary>The gradient is much larger at distant steps than at near ones.</summary>
    ExplodingGradients,

    /// <summary>Many units have a nearly constant state.</summary>
    DeadUnits,

    /// <summary>Nearly all gate and candidate values are at their limits, and the network has not learned.</summary>
    SaturatedUnits,

    /// <summary>The learning rate is too high.</summary>
    LearningRateTooHigh,

    /// <summary>The learning rate is too low.</summary>
    LearningRateTooLow,

    /// <summary>The score is hardly better than that of the strongest baseline, or worse, even if the loss has fallen.</summary>
    [JsonStringEnumMemberName("noBetterThanGuessing")]
    ScoreNearBaseline,

    /// <summary>The score is close to the goal: it narrowly misses it, or reaches it but not reliably enough for the verdict
    /// Learned.</summary>
    GoalMissedNarrowly,

    /// <summary>Training was canceled before its last epoch.</summary>
    [JsonStringEnumMemberName("cancelled")]
    Canceled,

    /// <summary>The samples are overlapping windows of one series, and were divided at random.</summary>
    OverlappingWindows,

    /// <summary>Many held-out targets are outside the range of the training targets.</summary>
    HeldOutRangeExceeded,

    /// <summary>The training targets, or the held-out targets, are all the same.</summary>
    OneTargetOnly,

    /// <summary>The held-out targets contain classes that were never trained on.</summary>
    UnseenClasses,

    /// <summary>The samples are sorted by target, so training and validation targets differ.</summary>
    SortedRows,

    /// <summary>Outliers, or one range for several numbers per target, squeeze most values into a small part of the scaled range.</summary>
    ScalingSqueezed,

    /// <summary>Many training sequences occur more than once, with different targets.</summary>
    ConflictingTargets,

    /// <summary>The predictions repeat the last input value.</summary>
    LagCopy,

    /// <summary>The prediction intervals of a forecast hold far fewer test values than their level says.</summary>
    IntervalsTooNarrow,
}
