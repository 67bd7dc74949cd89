using SequenceToy.Evaluation;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>All scores of a result beside those of guessing.</summary>
internal static class ScoreTable
{
    private const double AlmostPerfect = 0.9999;

    public static Markup Of(ExperimentResult result)
    {
        var on = result.ScoredOn switch { EvaluatedOn.Test => "fresh samples", EvaluatedOn.Validation => "validation samples", _ => "training samples" };
        return Tables.Table(
                "Scores",
                ["Score", "Network", "Guessing"],
                Rows(result.Scores, result.Guessing.Scores).Where(row => row.Network is not null)
                    .Select(row => new[] { row.Unit is { } unit ? $"{row.Name} ({unit})" : row.Name, Shown(row, row.Network!.Value), row.Guess is { } guess ? Shown(row, guess) : "–" }))
            .Add($"<p class=\"small\">On {Figures.Counted(result.Scores.Count, "answer")} to {on}. Guessing: {result.Guessing.Rule}</p>\n");
    }

    // Without a unit it is a share of right answers. What lies just below 1 is not 1.
    private static string Shown((string Name, double? Network, double? Guess, string? Unit) row, double score) =>
        row.Unit is null ? Figures.Share(score) : string.Equals(row.Name, "R²", StringComparison.Ordinal) && score is > AlmostPerfect and < 1 ? Figures.Number(AlmostPerfect) : Figures.Number(score);

    private static IEnumerable<(string Name, double? Network, double? Guess, string? Unit)> Rows(Scores own, Scores guess) =>
    [
        ("RMSE", own.Rmse, guess.Rmse, "real units"),
        ("MAE", own.Mae, guess.Mae, "real units"),
        ("Largest error", own.LargestError, guess.LargestError, "real units"),
        ("NRMSE", own.Nrmse, guess.Nrmse, "1 is as good as the mean"),
        ("R²", own.R2, guess.R2, "1 is perfect"),
        ("Accuracy", own.Accuracy, guess.Accuracy, null),
        ("Sequence accuracy", own.SequenceAccuracy, guess.SequenceAccuracy, null),
        ("Accuracy, all steps", own.AllStepsAccuracy, guess.AllStepsAccuracy, null),
        ("Cross-entropy", own.CrossEntropy, guess.CrossEntropy, "nats"),
    ];
}
