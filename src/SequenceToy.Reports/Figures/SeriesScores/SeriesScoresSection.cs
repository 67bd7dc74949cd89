using SequenceToy.Reports.Html;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on scores: the network next to every simple forecast.</summary>
internal static class SeriesScoresSection
{
    private const double SmallestPValue = 0.001;

    public static ReportSection<SeriesContext> Section { get; } = new("scores", "Scores", Of);

    public static Markup Of(SeriesContext context)
    {
        var result = context.Result;
        return Table("Scores", result.Scores, result.Baselines).Add(Rules(result.Baselines)).Add(Markup.Of($"""
            <p class="small">Measured on the test part in real units, from every origin whose whole horizon lies in it. RMSE: root mean squared error. MAE: mean absolute error. MASE: MAE ÷ that of {Naive(result.Settings)} in the training part. Skill: 1 − RMSE ÷ RMSE of the forecast in that row, both in units of the MASE’s scale; above 0, the network is better. The p-value is of Diebold and Mariano’s test of squared errors.</p>

            """));
    }

    /// <summary>Returns the table of the network's scores next to those of simple forecasts.</summary>
    /// <param name="name">The name of the table.</param>
    /// <param name="network">The network's scores.</param>
    /// <param name="baselines">The simple forecasts.</param>
    public static Markup Table(string name, SeriesScores network, IEnumerable<SeriesBaseline> baselines) => Tables.Table(
        name,
        ["Forecast", "RMSE", "MAE", "MASE", "Skill of the network", "95% interval", "p-value"],
        [
            ["Network", .. Numbers(network), "–", "–", "–"],
            .. baselines.Select(baseline => (string[])
            [
                Phrase.Capitalized(baseline.Name), .. Numbers(baseline.Scores), SkillText.Of(baseline),
                SkillText.Interval(baseline), PValue(baseline.PValue),
            ]),
        ]);

    private static Markup Rules(IEnumerable<SeriesBaseline> baselines) => Markup.Of(
        $"<ul class=\"small\">{Markup.Each(baselines, baseline => Markup.Of($"<li>{Phrase.Capitalized(baseline.Name)}: {baseline.Rule}</li>\n"))}</ul>\n");

    private static string PValue(double value) =>
        !double.IsFinite(value) ? "–" : value < SmallestPValue ? $"< {NumberFormat.Number(SmallestPValue)}" : NumberFormat.Fixed(value, 3);

    /// <summary>Returns the RMSE, MAE and MASE as cells.</summary>
    public static string[] Numbers(SeriesScores scores) =>
        [.. new[] { scores.Rmse, scores.Mae, scores.Mase }.Select(score => double.IsNaN(score) ? "–" : NumberFormat.Number(score))];

    private static string Naive(SeriesSettings settings) => settings.Period is { } period
        ? $"repeating the value {NumberFormat.Count(period, "step")} before" : "repeating the last value";
}
