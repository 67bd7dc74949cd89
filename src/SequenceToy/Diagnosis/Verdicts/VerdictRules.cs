using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>All rules, in the order in which they are asked; the last holds for every run.</summary>
internal static class VerdictRules
{
    public static ValueList<VerdictRule> All { get; } =
    [
        new NotFinite(), new NothingToLearn(), new RanAway(), new GoalReached(), new GoalReachedOnSeen(), new NearlyAllRight(), new JumpsAbout(), new LostWhatItHad(), new LearntByHeart(), new DoneWithTheSamples(), new PartedLosses(), new AllDead(), new AtTheGuess(),
        new StillFalling(), new TooShortToTell(), new Plateau(),
    ];
}
