namespace SequenceToy.Reports.Figures;

/// <summary>The picture of the loss in words: its legend and its text alternative.</summary>
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
                yield return $"Validation: {NumberFormat.Number(first.ValidationLoss!.Value)}, {NumberFormat.Number(validation)}.";
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

    /// <summary>Which epoch is the best.</summary>
    public static string Best(LossFigure figure, Training.EpochRecord best) =>
        $"{(figure.KeptEpoch is null ? $"lowest {figure.Judged} loss" : "weights kept, and scored")}: "
        + $"{NumberFormat.Number(best.ValidationLoss ?? best.Loss)} at epoch {NumberFormat.Count(best.Epoch)}";

    /// <summary>Which weights the scores are of; null where that goes without saying.</summary>
    /// <remarks>The last epoch's weights are scored unless others were kept; of a run that diverged they are those after its last finite
    /// loss.</remarks>
    public static string? Scored(LossFigure figure, Training.EpochRecord best) =>
        figure.KeptEpoch is not null || figure.IsDiverged || best.Epoch == figure.LastEpoch
            ? null
            : $"scores are of the weights after epoch {NumberFormat.Count(figure.LastEpoch)}";

    /// <summary>How training ended where it did not end as usual; otherwise null.</summary>
    public static string? End(LossFigure figure) =>
        figure.IsDiverged ? $"diverged: no finite loss from epoch {NumberFormat.Count(figure.LastEpoch + 1)} on"
        : figure.History.Count == 0 ? "no epoch was trained to its end"
        : null;
}
