using SequenceToy.Diagnosis.Verdicts;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Some samples kept for validation, where nothing was held out.</summary>
internal sealed record HeldOut : Remedy
{
    private const double Share = 0.2;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Evidence.ScoredOn != EvaluatedOn.Training || run.Evidence.TrainingSamples * (1 - Share) < run.Evidence[Setting.BatchSize]
        ? null
        : Suggest(run, "Hold some samples out", "Whether anything general was learnt shows on samples not trained on.", (Setting.ValidationSplit, Share));
}
