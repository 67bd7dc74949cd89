using SequenceToy.Reports.Html;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on the folds of a backtest: forecasts next to the actual values, and scores.</summary>
internal static class FoldsSection
{
    private const int MaxRows = 50;

    public static ReportSection<SeriesContext> Section { get; } = new("backtest", "Backtest", Of, "fan.js");

    public static Markup? Of(SeriesContext context)
    {
        if (context.Backtest is not { Folds.Count: > 0 } backtest)
        {
            return null;
        }

        var section = new Markup();
        FoldsFigure[] figures = [.. context.Tracks.Select(track => FoldsFigure.Of(track, backtest)).OfType<FoldsFigure>()];
        if (figures.Length == context.Tracks.Count)
        {
            context.Charts["folds"] = figures
                .Select(figure => FanData.Of(figure.Track, figure.History, default, [], figure.Fans));
            section.Add(Tables.Chart(
                "folds-chart", "fan", "Forecasts of the folds and the actual values", Reading(backtest) + context.Undrawn,
                Controls(context)));
        }

        return section.Add(SeriesScoresSection.Table("Scores over all folds", backtest.Scores, backtest.Baselines))
            .Add(SeriesScoresSection.Missing(backtest.Baselines, NumberFormat.Count(backtest.Folds.Count, "fold")))
            .Add(Tables.Folded("Scores of each fold", Folds(backtest)));
    }

    private static Markup? Controls(SeriesContext context) => context.Choice("folds-chart") is { } choice
        ? Markup.Of($"<div class=\"controls\" data-needs-script>{choice}</div>\n") : null;

    private static string Reading(SeriesBacktest backtest)
    {
        var (first, last) = (backtest.Folds[0], backtest.Folds[^1]);
        return $"{NumberFormat.Count(backtest.Folds.Count, "fold")} with origins from {first.Origin} to {last.Origin}; each network was "
            + $"trained only on values up to its origin. {FoldsFigure.Drawn(backtest)}RMSE by fold: {Range(backtest)}.";
    }

    private static string Range(SeriesBacktest backtest)
    {
        var errors = backtest.Folds.Select(fold => fold.Scores.Rmse).ToArray();
        return $"{NumberFormat.Number(errors.Min())} to {NumberFormat.Number(errors.Max())}, "
            + $"{NumberFormat.Number(backtest.Scores.Rmse)} over all";
    }

    private static Markup Folds(SeriesBacktest backtest) => Tables.Table(
        "Scores of each fold",
        ["Origin", "RMSE", "MAE", "MASE", .. backtest.Baselines.Select(baseline => $"RMSE of {baseline.Name}")],
        backtest.Folds.TakeLast(MaxRows).Select(fold => (string[])
        [
            $"{fold.Origin}", .. SeriesScoresSection.Numbers(fold.Scores), .. fold.Baselines.Select(one => NumberFormat.Number(one.Rmse)),
        ]));
}
