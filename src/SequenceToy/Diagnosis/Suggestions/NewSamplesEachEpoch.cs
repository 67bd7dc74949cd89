using SequenceToy.Diagnosis.Measures;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests new samples in every epoch, for a task that can draw them.</summary>
internal sealed record NewSamplesEachEpoch : SuggestionRule
{
    private const int Fewest = 1000;

    public override Suggestion? For(RunMeasures run, Verdict verdict) => run.Recommended is not { } recommended ? null : Suggest(
        run,
        "Draw new samples for each epoch",
        "The network cannot memorize samples that it sees only once.",
        run.Settings with
        {
            Samples = Math.Max(Fewest, Math.Max(recommended.Samples, run.Settings.Samples)),
            FreshDataEachEpoch = true,
        });
}
