using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>No weight decay and no dropout, for a network that does not even fit what it is trained on.</summary>
internal sealed record NoRegularization : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var settings = run.Settings;
        return Suggest(
            run,
            "Leave weights and units alone",
            "Weight decay and dropout keep a network from fitting; this one does not fit yet.",
            settings with
            {
                Training = settings.Training with { Optimizer = settings.Training.Optimizer with { WeightDecay = 0 } },
                Recurrent = settings.Recurrent with { Dropout = 0 },
            });
    }
}
