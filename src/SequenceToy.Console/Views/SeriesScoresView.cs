using SequenceToy.Series;

namespace SequenceToy.Console.Views;

/// <summary>Writes the scores of a network on series beside those of the baselines.</summary>
internal static class SeriesScoresView
{
    private const string Unit = "in units of the MASE's scale";
    private const int LongestName = 24;

    public static void Write(IAnsiConsole console, SeriesResult result)
    {
        var pooled = result.HasOneUnit ? "" : "; all series and targets together";
        var table = new Table().Border(TableBorder.Simple)
            .Title($"Held-out steps, up to {NumberFormat.Count(result.Settings.Horizon, "step")} ahead{pooled}").AddColumn("Forecast")
            .AddColumn("RMSE", Right).AddColumn("MAE", Right).AddColumn("MASE", Right)
            .AddColumn(result.HasOneUnit ? "Skill of the network" : $"Skill of the network, {Unit}");
        table.AddRow(["network", .. Numbers(result.Scores), ""]);
        foreach (var baseline in result.Baselines)
        {
            table.AddRow([Markup.Escape(baseline.Name), .. Numbers(baseline.Scores), Markup.Escape(Skill(baseline))]);
        }

        console.Write(table);
        WrappedText.Write(console, Decided(result));
        if (result.TargetNames.Count > 1)
        {
            WriteTargets(console, result);
        }
    }

    /// <summary>Returns the outcome in one sentence; errors of several series or targets have no common unit.</summary>
    public static string InOneLine(SeriesResult result)
    {
        var strongest = result.StrongestBaseline;
        var skill = SkillPercent.Of(strongest.Skill, 0);
        return result.HasOneUnit
            ? $"RMSE {NumberFormat.Number(result.Scores.Rmse)} on the held-out steps; "
                + $"strongest baseline ({strongest.Name}) {NumberFormat.Number(strongest.Scores.Rmse)}, skill {skill}."
            : $"MASE {Number(result.Scores.Mase)} on the held-out steps; strongest baseline ({strongest.Name}) "
                + $"{Number(strongest.Scores.Mase)}, skill {skill}, from squared errors {Unit}.";
    }

    private static void WriteTargets(IAnsiConsole console, SeriesResult result)
    {
        var strongest = result.Baselines.ToList().IndexOf(result.StrongestBaseline);
        var table = new Table().Border(TableBorder.Simple).Title("Scores by target").AddColumn("Target").AddColumn("Forecast")
            .AddColumn("RMSE", Right).AddColumn("MAE", Right).AddColumn("MASE", Right);
        foreach (var target in result.TargetNames)
        {
            var name = Markup.Escape(PrintableText.Of(target, LongestName));
            table.AddRow([name, "network", .. Numbers(result.ScoresOf(target))]);
            table.AddRow(["", Markup.Escape(result.StrongestBaseline.Name), .. Numbers(result.BaselineScoresOf(target)[strongest])]);
        }

        console.Write(table);
    }

    private static string Skill(SeriesBaseline baseline) => SkillPercent.Of(baseline.Skill, 0)
        + (double.IsFinite(baseline.SkillLow)
            ? $" ({SkillPercent.Interval(baseline.SkillLow, baseline.SkillHigh, 0)})" : "");

    private static string[] Numbers(SeriesScores scores) => [Number(scores.Rmse), Number(scores.Mae), Number(scores.Mase)];

    private static string Number(double score) => double.IsNaN(score) ? "–" : NumberFormat.Number(score);

    private static void Right(Spectre.Console.TableColumn column) => column.RightAligned();

    // What was not given is found in the training part; a wrong period makes seasonal naive weak.
    private static string Decided(SeriesResult result)
    {
        var found = result.IsPeriodFound ? ", found in the training part" : "";
        var period = result.Settings.Period is { } steps ? $"Period: {NumberFormat.Count(steps, "step")}{found}" : "Period: none found";
        return $"{period}; window: {NumberFormat.Count(result.Settings.Window ?? 0, "step")}. --period and --window change them.";
    }
}
