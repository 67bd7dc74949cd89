using SequenceToy.Experiments;
using SequenceToy.Training;

namespace SequenceToy.Storage.Results;

/// <summary>What every history is like that a training leaves: a file with another was made up.</summary>
internal static class HistoryChecks
{
    /// <summary>What is wrong with it; null where nothing is.</summary>
    /// <param name="history">One record per whole epoch.</param>
    /// <param name="settings">The settings that were trained with.</param>
    public static string? Problem(IReadOnlyList<EpochRecord> history, ExperimentSettings settings)
    {
        if (history.Count > settings.Training.Epochs)
        {
            return FormattableString.Invariant(
                $"history must be of at most {settings.Training.Epochs} epochs, those planned; it was of {history.Count}.");
        }

        var hasValidation = ExperimentData.TrainingCount(settings.Samples, settings.ValidationSplit) < settings.Samples;
        for (var i = 0; i < history.Count; i++)
        {
            if (Problem(history[i], i + 1, hasValidation) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? Problem(EpochRecord record, int epoch, bool hasValidation) => record switch
    {
        _ when record.Epoch != epoch =>
            FormattableString.Invariant($"history must be of the epochs 1, 2, 3 …; the one at place {epoch} was {record.Epoch}."),
        _ when !double.IsFinite(record.Loss) =>
            FormattableString.Invariant($"loss must be a finite number; that of epoch {epoch} was {record.Loss}."),
        _ when record.ValidationLoss is null == hasValidation =>
            FormattableString.Invariant(
                $"validationLoss must be {(hasValidation ? "given" : "left out")}, as the settings' validationSplit says."),
        { ValidationLoss: { } loss } when !double.IsFinite(loss) =>
            FormattableString.Invariant($"validationLoss must be a finite number; that of epoch {epoch} was {loss}."),
        _ when !double.IsFinite(record.LearningRate) || record.LearningRate < 0 =>
            FormattableString.Invariant($"learningRate must be a finite number from 0; that of epoch {epoch} was {record.LearningRate}."),

        // The squares of a gradient may be more than a number can hold.
        _ when !(record.GradientNorm >= 0) =>
            FormattableString.Invariant($"gradientNorm must be from 0; that of epoch {epoch} was {record.GradientNorm}."),
        _ => null,
    };
}
