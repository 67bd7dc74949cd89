using SequenceToy.Training;

namespace SequenceToy.Reports.Figures;

/// <summary>The losses of several runs, one curve each; those that share a label are drawn alike.</summary>
/// <param name="Loss">The loss of all runs, with its unit.</param>
/// <param name="Curves">One curve for each run, at least one.</param>
internal sealed record ComparisonFigure(string Loss, IReadOnlyList<ComparedCurve> Curves)
{
    /// <param name="results">The runs.</param>
    /// <param name="labels">A label for each; null for the settings that differ.</param>
    /// <exception cref="ArgumentException">They cannot be compared, or the labels do not fit.</exception>
    public static ComparisonFigure Of(IReadOnlyList<ExperimentResult> results, IReadOnlyList<string>? labels)
    {
        Check(results, labels);
        labels ??= RunLabels.Of(results);
        return new(
            LossLabels.Of(results[0].Settings),
            [.. results.Select((result, i) => ComparedCurve.Of(Phrase.Line(labels[i]), result.History))]);
    }

    /// <summary>The runs of each label, in the order in which labels first occur.</summary>
    public IReadOnlyList<IGrouping<string, ComparedCurve>> Groups => [.. Curves.GroupBy(curve => curve.Label, StringComparer.Ordinal)];

    /// <summary>All losses.</summary>
    public IEnumerable<double> Losses => Curves.SelectMany(curve => curve.Losses);

    /// <summary>The number of the last epoch, at least 1.</summary>
    public int LastEpoch => Math.Max(Curves.Max(curve => curve.Losses.Length), 1);

    private static void Check(IReadOnlyList<ExperimentResult> results, IReadOnlyList<string>? labels)
    {
        if (results.Count == 0 || results.Any(result => result is null))
        {
            throw new ArgumentException($"results must be at least one, none of them null; there were {results.Count}.", nameof(results));
        }

        if (labels is not null && labels.Count != results.Count)
        {
            throw new ArgumentException($"labels must be as many as results, {results.Count}; there were {labels.Count}.", nameof(labels));
        }

        if (labels is not null && labels.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("labels must have something to read in each; at least one was empty or null.", nameof(labels));
        }

        var losses = results.Select(result => LossLabels.Of(result.Settings)).Distinct(StringComparer.Ordinal).ToArray();
        if (losses.Length > 1)
        {
            throw new ArgumentException(
                $"results must all be of one loss to be compared; they were of {string.Join(" and of ", losses)}.", nameof(results));
        }

        if (results.Where(result => result.History.Count > 0).Select(result => result.History[0].ValidationLoss is null).Distinct()
            .Count() > 1)
        {
            throw new ArgumentException("results must all have validation samples, or none; some had and some had not.", nameof(results));
        }
    }
}

/// <summary>One curve of a comparison.</summary>
/// <param name="Label">What it is; curves with the same label are drawn alike.</param>
/// <param name="Losses">[epochs]: the losses of validation, or of training without it.</param>
internal sealed record ComparedCurve(string Label, double[] Losses)
{
    public static ComparedCurve Of(string label, IEnumerable<EpochRecord> history) =>
        new(label, [.. history.Select(record => record.ValidationLoss ?? record.Loss)]);

    /// <summary>The median at each epoch of the curves that reach it.</summary>
    public static double[] Medians(IReadOnlyCollection<ComparedCurve> curves) =>
    [
        .. Enumerable.Range(0, curves.Max(curve => curve.Losses.Length))
            .Select(epoch => Median(curves.Where(curve => curve.Losses.Length > epoch).Select(curve => curve.Losses[epoch]))),
    ];

    /// <summary>The median of at least one value; of an even number the mean of the middle two.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
