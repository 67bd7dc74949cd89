using SequenceToy.Data;
using SequenceToy.Diagnosis.Rules;

namespace SequenceToy.Diagnosis.Remedies;

/// <summary>Which remedies are tried for which verdict, most promising first.</summary>
internal static class RemedyOrder
{
    private static readonly Dictionary<Verdict, Remedy[]> Order = new()
    {
        [Verdict.Learned] = [],
        [Verdict.Diverged] = [new Calmer(), new ScaledNumbers(), new AdaptiveSteps(), new GatedCell(), new AsRecommended()],
        [Verdict.Unstable] = [new Calmer(), new AdaptiveSteps(), new GatedCell(), new AsRecommended(), new MoreEpochs()],
        [Verdict.StillLearning] = [new LetItFinish(), new HeldOut(), new MoreEpochs(), new FasterRate(), new AdaptiveSteps(), new MoreUnits(), new AsRecommended()],
        [Verdict.Underfitting] = [new LetItFinish(), new HeldOut(), new LessPull(), new FasterRate(), new MoreUnits(), new GatedCell(), new OpenForgetGate(), new AdaptiveSteps(), new AsRecommended(), new MoreEpochs()],
        [Verdict.Overfitting] = [new HeldOut(), new MoreSamples(), new StopEarly(), new PullToZero(), new FewerUnits(), new AsRecommended()],
        [Verdict.NotLearning] =
        [
            new LetItFinish(), new FasterRate(), new SlowerRate(), new ScaledNumbers(), new OpenForgetGate(), new GatedCell(), new AdaptiveSteps(), new MoreEpochs(), new MoreUnits(), new AsRecommended(),
        ],
    };

    public static ValueList<Suggestion> For(RunMeasures run, Verdict verdict) =>
        [.. Order[verdict].Select(remedy => remedy.For(run, verdict)).OfType<Suggestion>().DistinctBy(suggestion => suggestion.Changes)];
}
