using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Some samples kept for validation, where all were trained on.</summary>
internal sealed record HoldSamplesOut : SuggestionRule
{
    private const double Share = 0.2;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var (settings, left) = (run.Settings, run.Evidence.TrainingSamples * (1 - Share));
        return run.Evidence.ScoredOn != EvaluatedOn.Training || left < settings.Training.BatchSize ? null : Suggest(
            run,
            "Hold some samples out",
            "Whether anything general was learned shows on samples not trained on.",
            settings with { ValidationSplit = Share });
    }
}
