using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Guards;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Which remedies are tried for which verdict, most promising first.</summary>
internal static class RemedyOrder
{
    private static readonly Dictionary<Verdict, Remedy[]> Order = new()
    {
        [Verdict.Learned] = [],
        [Verdict.Diverged] = [new Calmer(), new ScaledNumbers(), new AdaptiveSteps(), new GatedCell()],
        [Verdict.Unstable] = [new Calmer(), new AdaptiveSteps(), new GatedCell(), new MoreEpochs()],
        [Verdict.StillLearning] = [new LetItFinish(), new HeldOut(), new MoreEpochs(), new FasterRate(), new AdaptiveSteps(), new MoreUnits()],
        [Verdict.Underfitting] = [new LetItFinish(), new HeldOut(), new LessPull(), new FasterRate(), new MoreUnits(), new GatedCell(), new OpenForgetGate(), new AdaptiveSteps(), new MoreEpochs()],
        [Verdict.Overfitting] = [new HeldOut(), new MoreSamples(), new StopEarly(), new PullToZero(), new FewerUnits()],
        [Verdict.NotLearning] =
        [
            new LetItFinish(), new FasterRate(), new SlowerRate(), new ScaledNumbers(), new OpenForgetGate(), new GatedCell(), new AdaptiveSteps(), new MoreEpochs(), new MoreUnits(),
        ],
    };

    // What is known to learn the task teaches less than what is wrong here, so it is not the first thing to say; but no long shot stands before it.
    private const int BeforeRecommended = 2;

    public static ValueList<Suggestion> For(RunMeasures run, Verdict verdict)
    {
        var own = Of(run, verdict, Order[verdict]).ToList();
        var recommended = verdict == Verdict.Learned ? [] : Of(run, verdict, [new AsRecommended()]);
        return [.. own.Take(BeforeRecommended).Concat(recommended).Concat(own.Skip(BeforeRecommended)).DistinctBy(suggestion => suggestion.Changes)];
    }

    private static IEnumerable<Suggestion> Of(RunMeasures run, Verdict verdict, Remedy[] remedies) => remedies.Select(remedy => remedy.For(run, verdict)).OfType<Suggestion>();
}
