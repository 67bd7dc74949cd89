namespace SequenceToy.Diagnosis.Findings;

/// <summary>All finding rules, in the order of reporting.</summary>
internal static class FindingRules
{
    public static ValueList<FindingRule> All { get; } =
    [
        new GoalMissedNarrowly(),
        new ScoreNearBaseline(),
        new FailsOnLongerSequences(),
        new UsesIgnoredInput(),
        new TrainingGap(),
        new NothingHeldOut(),
        new TestOverlap(),
        new OverlappingWindows(),
        new OneTargetOnly(),
        new UnseenClasses(),
        new SortedRows(),
        new HeldOutRangeExceeded(),
        new ScalingSqueezed(),
        new ConflictingTargets(),
        new LagCopy(),
        new ValidationTooSmall(),
        new LearningRateTooHigh(),
        new LearningRateTooLow(),
        new VanishingGradients(),
        new ExplodingGradients(),
        new DeadUnits(),
        new SaturatedUnits(),
        new TrainingCanceled(),
    ];
}
