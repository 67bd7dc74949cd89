using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>The suggestion rules for each verdict, most promising first.</summary>
internal static class SuggestionRules
{
    // The recommended settings explain less than a specific change, so they come after the two most promising ones.
    private const int BeforeRecommended = 2;

    public static IReadOnlyDictionary<Verdict, SuggestionRule[]> Order { get; } = new Dictionary<Verdict, SuggestionRule[]>
    {
        [Verdict.Learned] = [],
        [Verdict.Diverged] = [new SmallerSteps(), new ScaleNumbers(), new AdaptiveOptimizer(), new GatedCell()],
        [Verdict.Unstable] = [new SmallerSteps(), new AdaptiveOptimizer(), new GatedCell(), new MoreEpochs()],
        [Verdict.StillLearning] =
        [
            new FinishTraining(), new HoldSamplesOut(), new MoreEpochs(), new HigherLearningRate(), new AdaptiveOptimizer(),
            new MoreUnits(),
        ],
        [Verdict.Underfitting] =
        [
            new FinishTraining(), new HoldSamplesOut(), new NoRegularization(), new HigherLearningRate(), new MoreUnits(),
            new GatedCell(), new OpenForgetGate(), new AdaptiveOptimizer(), new MoreEpochs(),
        ],
        [Verdict.Overfitting] = [new HoldSamplesOut(), new NewSamplesEachEpoch(), new StopEarly(), new MoreWeightDecay(), new FewerUnits()],
        [Verdict.NotLearning] =
        [
            new FinishTraining(), new HigherLearningRate(), new LowerLearningRate(), new ScaleNumbers(), new OpenForgetGate(),
            new GatedCell(), new AdaptiveOptimizer(), new MoreEpochs(), new MoreUnits(),
        ],
    };

    /// <summary>Returns the suggestions for a run, including the settings that the task recommends.</summary>
    public static ValueList<Suggestion> For(RunMeasures run, Verdict verdict)
    {
        var own = Of(run, verdict, Order[verdict]).ToList();
        var recommended = verdict == Verdict.Learned ? [] : Of(run, verdict, [new TaskRecommendation()]);
        var all = own.Take(BeforeRecommended).Concat(recommended).Concat(own.Skip(BeforeRecommended));
        return [.. all.DistinctBy(suggestion => suggestion.Settings)];
    }

    private static IEnumerable<Suggestion> Of(RunMeasures run, Verdict verdict, SuggestionRule[] rules) =>
        rules.Select(rule => rule.For(run, verdict)).OfType<Suggestion>();
}
