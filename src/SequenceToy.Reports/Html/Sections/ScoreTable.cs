using System.Globalization;
using SequenceToy.Evaluation;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>All scores of a result beside those of guessing.</summary>
internal static class ScoreTable
{
    public static Markup Of(ExperimentResult result)
    {
        var on = result.ScoredOn switch { EvaluatedOn.Test => "fresh samples", EvaluatedOn.Validation => "validation samples", _ => "training samples" };
        return Tables.Table(
                "Scores",
                ["Score", "Network", "Guessing"],
                Rows(result.Scores, result.Guessing.Scores).Where(row => row.Network is not null)
                    .Select(row => new[] { $"{row.Name} ({row.Unit})", Shown(row.Name, row.Network!.Value), row.Guess is { } guess ? Shown(row.Name, guess) : "–" }))
            .Add($"<p class=\"small\">On {Figures.Counted(result.Scores.Count, "answer")} to {on}. Guessing: {result.Guessing.Rule}</p>\n");
    }

    // What lies just below 1 is not 1.
    private static string Shown(string name, double score) => string.Equals(name, "R²", StringComparison.Ordinal) && score is > 0.999 and < 1 ? score.ToString("0.#######", CultureInfo.InvariantCulture) : Figures.Number(score);

    private static IEnumerable<(string Name, double? Network, double? Guess, string Unit)> Rows(Scores own, Scores guess) =>
    [
        ("RMSE", own.Rmse, guess.Rmse, "real units"),
        ("MAE", own.Mae, guess.Mae, "real units"),
        ("Largest error", own.LargestError, guess.LargestError, "real units"),
        ("NRMSE", own.Nrmse, guess.Nrmse, "1 is as good as the mean"),
        ("R²", own.R2, guess.R2, "1 is perfect"),
        ("Accuracy", own.Accuracy, guess.Accuracy, "of 1"),
        ("Sequence accuracy", own.SequenceAccuracy, guess.SequenceAccuracy, "of 1"),
        ("Accuracy, all steps", own.AllStepsAccuracy, guess.AllStepsAccuracy, "of 1"),
        ("Cross-entropy", own.CrossEntropy, guess.CrossEntropy, "nats"),
    ];
}
