using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests early stopping.</summary>
internal sealed record StopEarly : SuggestionRule
{
    private const double Share = 0.1;
    private const int Fewest = 5;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return run.Evidence.Validation is null || training.EarlyStopping is not null ? null : Suggest(
            run,
            "Stop when the validation loss no longer falls",
            "Later epochs memorize the training samples; early stopping restores the weights of the best epoch.",
            training with { EarlyStopping = new EarlyStopping { Patience = Math.Max(Fewest, (int)Math.Round(Share * training.Epochs)) } });
    }
}
