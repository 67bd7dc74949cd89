using SequenceToy.Reports.Html;
using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on scores: the network next to every baseline.</summary>
internal static class SeriesScoresSection
{
    private const double SmallestPValue = 0.001;

    public static ReportSection<SeriesContext> Section { get; } = new("scores", "Scores", Of);

    public static Markup Of(SeriesContext context)
    {
        var result = context.Result;
        var tables = Table("Scores", result.Scores, result.Baselines).Add(ByTarget(result))
            .Add(Missing(result.Baselines, NumberFormat.Count(result.TestOrigins, "forecast origin")));
        return tables.Add(Rules(result.Baselines)).Add(Markup.Of($"""
            <p class="small">Measured on the test part in original units, from every forecast origin (last time before a forecast) whose whole horizon lies in it. Simple baselines are all but the linear regression, whose weights are fitted. RMSE: root mean squared error. MAE: mean absolute error. MASE: MAE ÷ the MAE of {NaiveErrorText.Rule(result.Settings)}, in the training part. Skill: 1 − RMSE ÷ RMSE of the forecast in that row{Units(context)}; above 0, the network is better. The p-value is two-sided, from the Diebold–Mariano test on squared errors.</p>

            """));
    }

    /// <summary>Returns the table of the network's scores next to those of simple forecasts.</summary>
    /// <param name="name">The name of the table.</param>
    /// <param name="network">The network's scores.</param>
    /// <param name="baselines">The simple forecasts.</param>
    public static Markup Table(string name, SeriesScores network, IEnumerable<SeriesBaseline> baselines) => Tables.Table(
        name,
        ["Forecast", "RMSE", "MAE", "MASE", "Skill of the network", "95% interval of the skill", "p-value", "Kind"],
        [
            ["Network", .. Numbers(network), "–", "–", "–", "network"],
            .. baselines.Select(baseline => (string[])
            [
                Phrase.Capitalized(baseline.Name), .. Numbers(baseline.Scores), SkillText.Of(baseline),
                SkillText.Interval(baseline), PValue(baseline.PValue), IsFitted(baseline) ? "fitted model" : "simple baseline",
            ]),
        ],
        words: 7);

    // The linear regression is fitted to the training part; the other rules need no training.
    private static bool IsFitted(SeriesBaseline baseline) => string.Equals(baseline.Name, "linear regression", StringComparison.Ordinal);

    // Several columns or series are compared in units that no large column dominates.
    private static string Units(SeriesContext context) => SeriesTrack.All(context.Result).Count == 1 ? ""
        : ", where each error is first divided by the MAE that MASE uses for its column and series, so that large numbers do not count "
        + "more";

    // Pooled errors are mostly those of the target with the largest numbers.
    private static Markup ByTarget(SeriesResult result)
    {
        if (result.TargetNames.Count == 1)
        {
            return new Markup();
        }

        var rows =
            from target in result.TargetNames
            from row in result.Baselines.Zip(result.BaselineScoresOf(target), (baseline, scores) => (baseline.Name, Scores: scores))
                .Prepend((Name: "network", Scores: result.ScoresOf(target)))
            select (string[])[Phrase.Line(target), Phrase.Capitalized(row.Name), .. Numbers(row.Scores)];
        return Tables.Folded(
            "Scores by target", Tables.Table("Scores by target", ["Target", "Forecast", "RMSE", "MAE", "MASE"], rows));
    }

    /// <summary>Returns a sentence on missing intervals; empty when none is missing.</summary>
    /// <param name="baselines">The simple forecasts.</param>
    /// <param name="origins">The number of origins or folds that the errors were measured from, with the word.</param>
    public static Markup Missing(IEnumerable<SeriesBaseline> baselines, string origins) => baselines.All(SkillText.HasInterval)
        ? new Markup()
        : Markup.Of(
            $"<p class=\"small\">Where the 95% interval of the skill is missing, {origins} are too few for errors that vary this much.</p>\n");

    private static Markup Rules(IEnumerable<SeriesBaseline> baselines) => Markup.Of(
        $"<ul class=\"small\">{Markup.Each(baselines, baseline => Markup.Of($"<li>{Phrase.Capitalized(baseline.Name)}: {baseline.Rule}</li>\n"))}</ul>\n");

    private static string PValue(double value) =>
        !double.IsFinite(value) ? "–" : value < SmallestPValue ? $"< {NumberFormat.Number(SmallestPValue)}" : NumberFormat.Fixed(value, 3);

    /// <summary>Returns the RMSE, MAE and MASE as cells.</summary>
    public static string[] Numbers(SeriesScores scores) =>
        [.. new[] { scores.Rmse, scores.Mae, scores.Mase }.Select(score => double.IsNaN(score) ? "–" : NumberFormat.Number(score))];
}
