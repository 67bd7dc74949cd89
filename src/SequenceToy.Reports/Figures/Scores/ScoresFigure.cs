namespace SequenceToy.Reports.Figures;

/// <summary>All scores of a result beside those of the baseline.</summary>
internal sealed class ScoresFigure
{
    private const string OnTheSameSamples = " Measured on the same samples.";

    public ScoresFigure(ExperimentResult result)
    {
        var guessing = result.Baseline;
        Rows =
        [
            .. from score in result.Scores.ByMetric
               where score.Key.IsShown(result.Model.Target, result.Goal?.Metric)
               let baseline = guessing[score.Key]
               let isOther = !guessing.IsMeasured && baseline is not null && guessing.IsMeasuredFor(score.Key)
               select new ScoreRow(score.Key, score.Value, baseline, isOther),
        ];
        Baseline = $"Baseline: {guessing.Rule}{(guessing.IsMeasured ? OnTheSameSamples : "")}";
        OtherBaseline = Rows.Any(row => row.IsOther) ? $"* For these scores another guess: {guessing.MeasuredRule}{OnTheSameSamples}"
            : null;
    }

    public IReadOnlyList<ScoreRow> Rows { get; }

    /// <summary>What the baseline is, in a sentence.</summary>
    public string Baseline { get; }

    /// <summary>What it is for the rows marked with a star, in a sentence; null where there are none.</summary>
    public string? OtherBaseline { get; }
}

/// <summary>A score beside that of the baseline.</summary>
/// <param name="Metric">What is scored.</param>
/// <param name="Score">The network's score.</param>
/// <param name="Baseline">That of the baseline; null where it has none.</param>
/// <param name="IsOther">Whether the baseline is another one than that of the goal's metric.</param>
internal sealed record ScoreRow(Metric Metric, double Score, double? Baseline, bool IsOther);
