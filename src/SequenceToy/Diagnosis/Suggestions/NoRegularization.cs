using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests no weight decay and no dropout for a network that does not fit its training samples.</summary>
internal sealed record NoRegularization : SuggestionRule
{
    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var settings = run.Settings;
        return Suggest(
            run,
            "Turn off weight decay and dropout",
            "Weight decay and dropout make fitting harder, and this network does not fit its samples yet.",
            settings with
            {
                Training = settings.Training with { Optimizer = settings.Training.Optimizer with { WeightDecay = 0 } },
                Recurrent = settings.Recurrent with { Dropout = 0 },
            });
    }
}
