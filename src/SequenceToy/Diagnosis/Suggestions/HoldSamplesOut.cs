using SequenceToy.Diagnosis.Measures;
using SequenceToy.Evaluation;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests a validation split when all samples were trained on.</summary>
internal sealed record HoldSamplesOut : SuggestionRule
{
    private const double Share = 0.2;

    protected override string Expected => "The score shows how well the network predicts samples that it was not trained on.";

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        // Whole groups are held out, so fewer samples may be left than the share says.
        var settings = run.Settings with { ValidationSplit = Share };
        var left = settings.Split is GroupSplit ? settings.Samples / 2 : settings.Samples - settings.HeldOut(settings.Samples);
        return run.Evidence.ScoredOn != EvaluatedOn.Training || left < settings.Training.BatchSize ? null : Suggest(
            run,
            "Hold out some samples",
            "Only samples the network was not trained on can show whether it generalizes.",
            settings);
    }
}
