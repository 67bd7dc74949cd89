using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>An end when validation no longer gets better.</summary>
internal sealed record StopEarly : SuggestionRule
{
    private const double Share = 0.1;
    private const int Fewest = 5;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        return run.Evidence.Validation is null || training.EarlyStopping is not null ? null : Suggest(
            run,
            "Stop when validation no longer gets better",
            "Later epochs learn the training samples by heart; the best epoch's weights are kept.",
            training with { EarlyStopping = new EarlyStopping { Patience = Math.Max(Fewest, (int)Math.Round(Share * training.Epochs)) } });
    }
}
