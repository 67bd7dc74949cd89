using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The losses of several runs, one curve per run; runs with the same label share a style.</summary>
/// <param name="Loss">The loss function of all runs with its unit.</param>
/// <param name="Curves">The curve of each run, at least one.</param>
internal sealed record ComparisonFigure(string Loss, IReadOnlyList<ComparedCurve> Curves)
{
    /// <param name="results">The runs.</param>
    /// <param name="labels">The label of each run; null for the settings that differ.</param>
    /// <exception cref="ArgumentException">The runs cannot be compared, or the labels do not match.</exception>
    public static ComparisonFigure Of(IReadOnlyList<ExperimentResult> results, IReadOnlyList<string>? labels)
    {
        Check(results, labels);
        labels ??= RunLabels.Of(results);
        return new(
            LossLabels.Of(results[0].Settings),
            [.. results.Select((result, i) => ComparedCurve.Of(Phrase.Line(labels[i]), result.History))]);
    }

    /// <summary>The runs by label, in the order of the first occurrence.</summary>
    public IReadOnlyList<IGrouping<string, ComparedCurve>> Groups => [.. Curves.GroupBy(curve => curve.Label, StringComparer.Ordinal)];
    public IEnumerable<double> Losses => Curves.SelectMany(curve => curve.Losses);
    public int LastEpoch => Math.Max(Curves.Max(curve => curve.Losses.Length), 1);

    private static void Check(IReadOnlyList<ExperimentResult> results, IReadOnlyList<string>? labels)
    {
        if (results.Count == 0 || results.Any(result => result is null))
        {
            throw new ArgumentException($"results must contain at least one result and no null; it had {results.Count}.", nameof(results));
        }

        if (labels is not null && labels.Count != results.Count)
        {
            throw new ArgumentException(
                $"labels must have {results.Count} entries, one per result; it had {labels.Count}.", nameof(labels));
        }

        if (labels is not null && labels.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("labels must not contain blank or null entries; at least one was blank or null.", nameof(labels));
        }

        var losses = results.Select(result => LossLabels.Of(result.Settings)).Distinct(StringComparer.Ordinal).ToArray();
        if (losses.Length > 1)
        {
            throw new ArgumentException(
                $"results must all have the same loss function and unit; they had {string.Join(" and ", losses)}.", nameof(results));
        }

        if (results.Where(result => result.History.Count > 0).Select(result => result.History[0].ValidationLoss is null).Distinct()
            .Count() > 1)
        {
            throw new ArgumentException("results must all have validation samples or all have none; only some had them.", nameof(results));
        }
    }
}

/// <summary>One curve of a comparison.</summary>
/// <param name="Label">The label; curves with the same label share a style.</param>
/// <param name="Losses">The losses [epochs]: validation losses, or training losses without validation.</param>
internal sealed record ComparedCurve(string Label, double[] Losses)
{
    public static ComparedCurve Of(string label, IEnumerable<EpochRecord> history) =>
        new(label, [.. history.Select(record => record.ValidationLoss ?? record.Loss)]);

    /// <summary>Returns the median at each epoch of the curves that reach it.</summary>
    public static double[] Medians(IReadOnlyCollection<ComparedCurve> curves) =>
    [
        .. Enumerable.Range(0, curves.Max(curve => curve.Losses.Length))
            .Select(epoch => Median(curves.Where(curve => curve.Losses.Length > epoch).Select(curve => curve.Losses[epoch]))),
    ];

    /// <summary>Returns the median of at least one value; for an even number, the mean of the middle two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
