namespace SequenceToy.Reports.Figures;

/// <summary>The texts of the loss plot: legend entries and description.</summary>
internal static class LossDescription
{
    public static IEnumerable<string> Of(LossFigure figure)
    {
        yield return $"Loss by epoch, {figure.Loss}.";
        if (figure.Baseline is { } baseline)
        {
            yield return $"{Phrase.Capitalized(figure.BaselineName)}: {NumberFormat.Number(baseline)}.";
        }

        if (figure.Best is { } best)
        {
            var (first, last) = (figure.History[0], figure.History[^1]);
            yield return $"Training: {NumberFormat.Number(first.Loss)} in epoch {NumberFormat.Count(first.Epoch)}, "
                + $"{NumberFormat.Number(last.Loss)} in epoch {NumberFormat.Count(last.Epoch)}.";
            if (last.ValidationLoss is { } validation)
            {
                yield return $"Validation: {NumberFormat.Number(first.ValidationLoss!.Value)}, then {NumberFormat.Number(validation)}.";
            }

            yield return $"{Phrase.Capitalized(Best(figure, best))}.";
            if (Scored(figure, best) is { } scored)
            {
                yield return $"{Phrase.Capitalized(scored)}.";
            }
        }

        if (End(figure) is { } end)
        {
            yield return $"{Phrase.Capitalized(end)}.";
        }
    }

    /// <summary>Returns the text about the best epoch.</summary>
    public static string Best(LossFigure figure, Training.EpochRecord best) =>
        $"{(figure.KeptEpoch is null ? $"lowest {figure.Judged} loss" : "weights kept and scored")}: "
        + $"{NumberFormat.Number(best.ValidationLoss ?? best.Loss)} at epoch {NumberFormat.Count(best.Epoch)}";

    /// <summary>Returns a note on the scored weights; null when the best epoch's weights were scored.</summary>
    /// <remarks>The last epoch's weights are scored unless early stopping kept others. A diverged run keeps those of its last finite
    /// loss.</remarks>
    public static string? Scored(LossFigure figure, Training.EpochRecord best) =>
        figure.KeptEpoch is not null || figure.IsDiverged || best.Epoch == figure.LastEpoch
            ? null
            : $"scores use the weights after epoch {NumberFormat.Count(figure.LastEpoch)}";

    /// <summary>Returns a note on an abnormal end of training; otherwise null.</summary>
    public static string? End(LossFigure figure) =>
        figure.IsDiverged ? $"diverged: no finite loss from epoch {NumberFormat.Count(figure.LastEpoch + 1)}"
        : figure.History.Count == 0 ? "no epoch was completed"
        : null;
}
