using System.Text.Json.Serialization;

namespace SequenceToy.Diagnosis;

/// <summary>What was noticed beside the verdict.</summary>
public enum FindingKind
{
    /// <summary>Right on the lengths trained on, not on longer ones.</summary>
    SolvedOnlyWithinTrainedLengths,

    /// <summary>The answer hangs on a step that should be ignored.</summary>
    LeansOnIgnoredInput,

    /// <summary>Much better on the samples trained on than on others.</summary>
    TrainingGap,

    /// <summary>Many of the sequences scored on also occur among the training samples.</summary>
    TestOverlap,

    /// <summary>The scores are of the samples trained on: nothing was held out.</summary>
    NothingHeldOut,

    /// <summary>The validation samples are too few to tell.</summary>
    ValidationTooSmall,

    /// <summary>Steps far back have next to no gradient.</summary>
    VanishingGradients,

    /// <summary>Steps far back have much more gradient than near ones.</summary>
    ExplodingGradients,

    /// <summary>Many units have a state that hardly varies.</summary>
    DeadUnits,

    /// <summary>Nearly all gates are at either end.</summary>
    SaturatedUnits,

    /// <summary>The learning rate is too high.</summary>
    LearningRateTooHigh,

    /// <summary>The learning rate is too low.</summary>
    LearningRateTooLow,

    /// <summary>No better than the guess.</summary>
    [JsonStringEnumMemberName("noBetterThanGuessing")]
    NoBetterThanBaseline,

    /// <summary>The goal was missed by little.</summary>
    GoalMissedNarrowly,

    /// <summary>Training was cancelled before its end.</summary>
    Cancelled,
}
