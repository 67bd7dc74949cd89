using SequenceToy.Reports.Html;
using SequenceToy.Series;

namespace SequenceToy.Reports.Page;

/// <summary>The header of the page on a series experiment: title, what is forecast, verdict and key numbers.</summary>
internal static class SeriesHeader
{
    public static Markup Of(SeriesContext context)
    {
        var (result, settings) = (context.Result, context.Result.Settings);
        var lead = $"Forecasts of {NumberFormat.Count(settings.Horizon, "step")} from windows of "
            + $"{NumberFormat.Count(settings.Window!.Value, "value")}: {context.Names}, {Span(result.Data)}.";
        return PageHeader.Of(context.Title, lead, result.Diagnosis.Verdict, Tiles(result), context.Options.Date);
    }

    private static string Span(SeriesData data)
    {
        var first = data.All[0];
        return data.All.Count > 1 ? $"{NumberFormat.Count(data.All.Count)} series"
            : $"{NumberFormat.Count(first.Length, "value")} from {first.Times[0]} to {first.Times[^1]}";
    }

    private static IEnumerable<(string Name, string Value, string Note)> Tiles(SeriesResult result)
    {
        var (scores, strongest) = (result.Scores, result.StrongestBaseline);
        yield return ("RMSE", NumberFormat.Number(scores.Rmse), $"in original units, on the test part{Together(result)}");
        yield return ($"RMSE of {strongest.Name}", NumberFormat.Number(strongest.Scores.Rmse), "the strongest baseline");
        yield return ("Skill", SkillText.Of(strongest), $"compared with {strongest.Name}{Unit(result)}{Interval(strongest)}");
        yield return (
            "MASE", double.IsFinite(scores.Mase) ? NumberFormat.Number(scores.Mase) : "–", NaiveErrorText.Meaning(result.Settings));
        yield return (
            "Parameters", NumberFormat.Count(result.Network.Summary.ParameterCount),
            $"{ResultLabels.Network(result.Network.Settings.Recurrent)}; "
            + (result.Runs.Count == 1 ? ResultLabels.Seed(result.Network) : $"mean of {NumberFormat.Count(result.Runs.Count, "network")}"));
    }

    private static string Together(SeriesResult result) => result.HasOneUnit ? "" : ", all series and targets together";

    // Errors of several series or targets have no common unit.
    private static string Unit(SeriesResult result) => result.HasOneUnit ? "" : ", in units of the MASE’s scale";

    private static string Interval(SeriesBaseline baseline) =>
        SkillText.HasInterval(baseline) ? $"; 95% interval {SkillText.Interval(baseline)}" : "";
}
