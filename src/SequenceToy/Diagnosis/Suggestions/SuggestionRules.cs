using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The suggestion rules for each verdict, most promising first.</summary>
internal static class SuggestionRules
{
    public static IReadOnlyDictionary<Verdict, SuggestionRule[]> Order { get; } = new Dictionary<Verdict, SuggestionRule[]>
    {
        [Verdict.Learned] = [],
        [Verdict.Diverged] = [new SmallerSteps(), new ScaleNumbers(), new AdaptiveOptimizer(), new GatedCell()],
        [Verdict.Unstable] = [new SmallerSteps(), new AdaptiveOptimizer(), new GatedCell(), new MoreEpochs()],
        [Verdict.StillLearning] =
        [
            new HoldSamplesOut(), new TrainPastGoal(), new MoreEpochs(), new HigherLearningRate(), new AdaptiveOptimizer(), new MoreUnits(),
        ],
        [Verdict.Underfitting] =
        [
            new HoldSamplesOut(), new TrainPastGoal(), new NoRegularization(), new HigherLearningRate(), new MoreUnits(), new GatedCell(),
            new OpenForgetGate(), new AdaptiveOptimizer(), new MoreEpochs(),
        ],
        [Verdict.Overfitting] = [new HoldSamplesOut(), new NewSamplesEachEpoch(), new StopEarly(), new MoreWeightDecay(), new FewerUnits()],
        [Verdict.AtNoiseFloor] = [],
        [Verdict.NoBetterThanBaseline] = [new HigherLearningRate(), new ScaleNumbers()],
        [Verdict.CannotTell] = [new HoldSamplesOut()],
        [Verdict.NotLearning] =
        [
            new NoRegularization(), new HigherLearningRate(), new LowerLearningRate(), new ScaleNumbers(), new GatedCell(),
            new OpenForgetGate(), new AdaptiveOptimizer(), new MoreEpochs(), new MoreUnits(),
        ],
    };

    /// <summary>The rules for your own data, where more epochs with early stopping help most often and hardly ever do harm.</summary>
    public static IReadOnlyDictionary<Verdict, SuggestionRule[]> OwnOrder { get; } = new Dictionary<Verdict, SuggestionRule[]>(Order)
    {
        [Verdict.StillLearning] =
        [
            new HoldSamplesOut(), new TrainPastGoal(), new LongerWithBestEpoch(), new HigherLearningRate(), new AdaptiveOptimizer(),
            new MoreUnits(), new GatedCell(), new MoreEpochs(),
        ],
        [Verdict.Underfitting] =
        [
            new HoldSamplesOut(), new TrainPastGoal(), new NoRegularization(), new LongerWithBestEpoch(), new HigherLearningRate(),
            new MoreUnits(), new GatedCell(), new OpenForgetGate(), new AdaptiveOptimizer(), new MoreEpochs(),
        ],
        [Verdict.Overfitting] =
        [
            new HoldSamplesOut(), new StopEarly(), new LongerWithBestEpoch(), new MoreWeightDecay(), new FewerUnits(),
        ],
        [Verdict.NoBetterThanBaseline] =
        [
            new LongerWithBestEpoch(), new MoreUnits(), new HigherLearningRate(), new ScaleNumbers(), new GatedCell(),
        ],
        [Verdict.CannotTell] =
        [
            new HoldSamplesOut(), new LongerWithBestEpoch(), new HigherLearningRate(), new ScaleNumbers(), new GatedCell(),
        ],
        [Verdict.NotLearning] =
        [
            new NoRegularization(), new HigherLearningRate(), new LowerLearningRate(), new ScaleNumbers(), new GatedCell(),
            new OpenForgetGate(), new AdaptiveOptimizer(), new LongerWithBestEpoch(), new MoreEpochs(), new MoreUnits(),
        ],
    };

    /// <summary>The rules before those of each verdict, except for runs that learned.</summary>
    public static IReadOnlyList<SuggestionRule> First { get; } = [new FinishTraining(), new TaskRecommendation()];

    /// <summary>Returns the suggestions for a run: first to finish it, then the settings that the task recommends.</summary>
    public static ValueList<Suggestion> For(RunMeasures run, Verdict verdict)
    {
        var order = run.HasOwnSamples ? OwnOrder : Order;
        IEnumerable<SuggestionRule> own = PossibleImprovement.Exists(run, verdict) ? order[verdict] : [];
        var rules = verdict == Verdict.Learned ? [] : First.Concat(own);
        var all = new List<Suggestion>();
        var isLonger = false;
        foreach (var rule in rules)
        {
            // More epochs after more epochs with early stopping would read as the same advice twice.
            if ((rule is not MoreEpochs || !isLonger) && rule.For(run, verdict) is { } suggestion)
            {
                all.Add(suggestion);
                isLonger |= rule is LongerWithBestEpoch;
            }
        }

        return [.. all.DistinctBy(suggestion => suggestion.Settings)];
    }
}
