using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests a validation split when all samples were trained on.</summary>
internal sealed record HoldSamplesOut : SuggestionRule
{
    private const double Share = 0.2;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var (settings, left) = (run.Settings, run.Evidence.TrainingSamples * (1 - Share));
        return run.Evidence.ScoredOn != EvaluatedOn.Training || left < settings.Training.BatchSize ? null : Suggest(
            run,
            "Hold out some samples",
            "Only samples the network was not trained on can show whether it generalizes.",
            settings with { ValidationSplit = Share });
    }
}
