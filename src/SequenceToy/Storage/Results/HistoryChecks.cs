using SequenceToy.Training;

namespace SequenceToy.Storage.Results;

/// <summary>Checks that a training can produce a stored history; otherwise the file was forged.</summary>
internal static class HistoryChecks
{
    // Losses are means of squares of 32-bit numbers.
    private const double LargestLoss = 1e100;

    /// <summary>Finds a problem of the history; null if there is none.</summary>
    /// <param name="history">One record per complete epoch.</param>
    /// <param name="settings">The settings of the training.</param>
    public static string? Problem(IReadOnlyList<EpochRecord> history, ExperimentSettings settings)
    {
        if (history.Count > settings.Training.Epochs)
        {
            return $"history must have at most {NumberFormat.Plain(settings.Training.Epochs, "epoch")}, as planned; "
                + $"it had {history.Count}.";
        }

        for (var i = 0; i < history.Count; i++)
        {
            if (Problem(history[i], i + 1, settings.HasValidation) is { } problem)
            {
                return problem;
            }
        }

        return history.Select(epoch => epoch.ValidationLoss is null).Distinct().Count() <= 1 ? null
            : "history must have a validation loss in every epoch or in none; it had one in some epochs.";
    }

    private static string? Problem(EpochRecord record, int epoch, bool hasValidation) => record switch
    {
        _ when record.Epoch != epoch =>
            FormattableString.Invariant($"history must have the epochs 1, 2, 3 …; record {epoch} was of epoch {record.Epoch}."),
        _ when !(Math.Abs(record.Loss) <= LargestLoss) =>
            FormattableString.Invariant($"loss must be a number up to {LargestLoss}; that of epoch {epoch} was {record.Loss}."),
        _ when record.ValidationLoss is null == hasValidation =>
            FormattableString.Invariant(
                $"validationLoss must be {(hasValidation ? "given" : "left out")}, as validationSplit requires."),
        { ValidationLoss: { } loss } when !(Math.Abs(loss) <= LargestLoss) =>
            FormattableString.Invariant($"validationLoss must be a number up to {LargestLoss}; that of epoch {epoch} was {loss}."),
        _ when !double.IsFinite(record.LearningRate) || record.LearningRate < 0 =>
            FormattableString.Invariant(
                $"learningRate must be a finite number of at least 0; that of epoch {epoch} was {record.LearningRate}."),

        // The squares of a gradient can overflow to infinity.
        _ when !(record.GradientNorm >= 0) =>
            FormattableString.Invariant($"gradientNorm must be at least 0; that of epoch {epoch} was {record.GradientNorm}."),
        _ => null,
    };
}
