using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Findings;

/// <summary>All that may be noticed beside the verdict, in the order in which it is said.</summary>
internal static class FindingRules
{
    public static ValueList<FindingRule> All { get; } =
    [
        new MissedNarrowly(), new AtGuessingLevel(), new OnlyTrainedLengths(), new LeansOnIgnored(), new BetterOnTraining(), new NoSamplesHeldOut(), new SeenInTraining(), new ValidationNoise(),
        new RateTooHigh(), new RateTooLow(), new Vanishing(), new Exploding(), new UnitsDoingNothing(), new GatesAtTheirEnds(), new EndedEarly(),
    ];
}
