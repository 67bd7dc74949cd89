namespace SequenceToy.Diagnosis.Verdicts;

/// <summary>All verdict rules in order of precedence; the last holds for every run.</summary>
internal static class VerdictRules
{
    public static ValueList<VerdictRule> All { get; } =
    [
        new NumbersNotFinite(),
        new ConstantTargets(),
        new LossExploded(),
        new GoalReached(),
        new GoalReachedOnTrainingSequences(),
        new AllTrainedOn(),
        new MostlySeen(),
        new ClassesNeverTrained(),
        new OneHeldOutTarget(),
        new NearlyAllCorrect(),
        new LossJumps(),
        new LossRoseAgain(),
        new MayBeCorrect(),
        new RepeatsLastValue(),
        new TrainedPerfectly(),
        new Memorized(),
        new GoalReachedInTrainingOnly(),
        new LossesSeparated(),
        new TooFewHeldOut(),
        new AllUnitsDead(),
        new AtBaseline(),
        new BeyondTrainedRange(),
        new LossStillFalling(),
        new TooFewEpochs(),
        new MayBeBetter(),
        new NotBetter(),
        new NotFoundYet(),
        new OtherSpread(),
        new HeldOutDiffers(),
        new FloorUnclear(),
        new NothingLeft(),
        new Plateau(),
    ];
}
