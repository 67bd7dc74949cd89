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
                ["Score", "Network", "Guessing", "Unit"],
                Rows(result.Scores, result.Guessing.Scores).Where(row => row.Network is not null)
                    .Select(row => new[] { row.Name, Figures.Number(row.Network!.Value), row.Guess is { } guess ? Figures.Number(guess) : "–", row.Unit }),
                words: 3)
            .Add($"<p class=\"small\">On {Figures.Counted(result.Scores.Count, "answer")} to {on}. Guessing: {result.Guessing.Rule}</p>\n");
    }

    private static IEnumerable<(string Name, double? Network, double? Guess, string Unit)> Rows(Scores own, Scores guess) =>
    [
        ("RMSE", own.Rmse, guess.Rmse, "real units"),
        ("MAE", own.Mae, guess.Mae, "real units"),
        ("Largest error", own.LargestError, guess.LargestError, "real units"),
        ("NRMSE", own.Nrmse, guess.Nrmse, "1 is the spread of the answers"),
        ("R²", own.R2, guess.R2, "1 is perfect, 0 is the mean"),
        ("Accuracy", own.Accuracy, guess.Accuracy, "share of answers, of 1"),
        ("Sequence accuracy", own.SequenceAccuracy, guess.SequenceAccuracy, "share of sequences, of 1"),
        ("Accuracy, all steps", own.AllStepsAccuracy, guess.AllStepsAccuracy, "share of answers, of 1"),
        ("Cross-entropy", own.CrossEntropy, guess.CrossEntropy, "nats"),
    ];
}
