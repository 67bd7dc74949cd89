using SequenceToy.Diagnosis.Measures;
using SequenceToy.Training;

namespace SequenceToy.Diagnosis.Suggestions;

/// <summary>Suggests more epochs with early stopping: without a known rule, nothing else shows how many epochs are too many.</summary>
internal sealed record LongerWithBestEpoch : SuggestionRule
{
    private const double Patience = 0.5;
    private const int FewestPatience = 10;

    // An epoch of a few samples has only a few updates.
    private const double FewestUpdates = 2000;
    private const int Most = 1_000_000;

    public override Suggestion? For(RunMeasures run, Verdict verdict)
    {
        var training = run.Settings.Training;
        var isMemorized = verdict == Verdict.Overfitting && run.ErrorLeftInTraining < PossibleImprovement.MuchToLearn;
        if (run.Evidence.Validation is null || MoreEpochs.HasEnded(run) || isMemorized)
        {
            return null;
        }

        var updates = Math.Ceiling((double)run.Evidence.TrainingSamples / training.BatchSize);
        var epochs = (int)Math.Clamp(Math.Ceiling(Math.Max(MoreEpochs.Of(run, verdict), FewestUpdates / updates)), 1, Most);
        var patience = Math.Max(FewestPatience, (int)Math.Round(Patience * epochs));
        return Suggest(
            run,
            "Train longer and keep the best epoch",
            "More epochs may reduce the error; early stopping restores the epoch with the lowest validation loss.",
            training with
            {
                Epochs = epochs,
                EarlyStopping = (training.EarlyStopping ?? new EarlyStopping()) with
                {
                    Patience = Math.Max(patience, training.EarlyStopping?.Patience ?? 0),
                },
            });
    }
}
