using SequenceToy.Series;

namespace SequenceToy.Console.Views;

/// <summary>Writes a series, the scores of its network beside the baselines, and the forecast.</summary>
internal static class SeriesView
{
    private const int MostRows = 24;

    public static void WriteData(IAnsiConsole console, SeriesData data, SeriesExperiment experiment)
    {
        foreach (var series in data.All.Take(MostRows))
        {
            var name = series.Name.Length == 0 ? "Series" : $"Series {PrintableText.Quoted(series.Name)}";
            var times = series.Length > 0 ? $" from {series.TimeAt(0)} to {series.TimeAt(series.Length - 1)}" : "";
            WrappedText.Write(
                console,
                $"{name}: {NumberFormat.Count(series.Length, "time step")}{times}; "
                + $"columns {string.Join(", ", data.Columns.Select(PrintableText.Quoted))}.");
        }

        if (data.All.Count > MostRows)
        {
            console.WriteLine($"… {NumberFormat.Count(data.All.Count - MostRows)} more series");
        }

        foreach (var note in data.Notes)
        {
            WrappedText.Write(console, note);
        }

        console.WriteLine();
        console.WriteLine("Training …");
    }

    public static void Write(IAnsiConsole console, SeriesResult result, SeriesBacktest? backtest, SeriesForecast? forecast)
    {
        var table = new Table().Border(TableBorder.Simple)
            .Title($"Held-out steps, {NumberFormat.Count(result.Settings.Horizon, "step")} ahead").AddColumn("Forecast")
            .AddColumn("RMSE", Right).AddColumn("MAE", Right).AddColumn("MASE", Right).AddColumn("Skill of the network");
        Row(table, "network", result.Scores, "");
        foreach (var baseline in result.Baselines)
        {
            Row(table, baseline.Name, baseline.Scores, Skill(baseline));
        }

        console.Write(table);
        if (backtest is not null)
        {
            var folds = new Table().Border(TableBorder.Simple).Title("Backtest").AddColumn("Origin").AddColumn("RMSE", Right)
                .AddColumn("MAE", Right).AddColumn("MASE", Right).AddColumn("");
            foreach (var fold in backtest.Folds)
            {
                Row(folds, fold.Origin.ToString(), fold.Scores, "");
            }

            Row(folds, "all", backtest.Scores, "");
            console.Write(folds);
        }

        if (forecast is not null)
        {
            WriteForecast(console, forecast);
        }

        foreach (var line in result.Diagnosis.ToString().Split('\n'))
        {
            WrappedText.Write(console, line.Trim());
        }

        WrappedText.Write(console, InOneLine(result));
    }

    /// <summary>Returns the outcome in one sentence.</summary>
    public static string InOneLine(SeriesResult result)
    {
        var naive = result.StrongestNaive;
        return $"RMSE {NumberFormat.Number(result.Scores.Rmse)} on the held-out steps; "
            + $"{naive.Name} {NumberFormat.Number(naive.Scores.Rmse)}, skill {NumberFormat.FixedPercent(naive.Skill, 0)}.";
    }

    private static void WriteForecast(IAnsiConsole console, SeriesForecast forecast)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Forecast").AddColumn("Time").AddColumn("Value", Right);
        var several = forecast.Values.DistinctBy(value => (value.Series, value.Column)).Count() > 1;
        foreach (var level in forecast.Values[0].Intervals)
        {
            table.AddColumn($"{NumberFormat.Percent(level.Level)} interval", Right);
        }

        foreach (var value in forecast.Values.Take(MostRows))
        {
            var name = several ? $"{value.Series} {value.Column} ".TrimStart() : "";
            table.AddRow(
            [
                Markup.Escape(PrintableText.Of(name, MostRows) + value.Time), NumberFormat.Number(value.Value),
                .. value.Intervals.Select(interval => $"{NumberFormat.Number(interval.Low)} to {NumberFormat.Number(interval.High)}"),
            ]);
        }

        console.Write(table);
        if (forecast.Values.Count > MostRows)
        {
            console.WriteLine($"… {NumberFormat.Count(forecast.Values.Count - MostRows)} more; --json writes all.");
        }
    }

    private static string Skill(SeriesBaseline baseline) => double.IsNaN(baseline.SkillLow)
        ? NumberFormat.FixedPercent(baseline.Skill, 0)
        : $"{NumberFormat.FixedPercent(baseline.Skill, 0)} ({NumberFormat.FixedPercent(baseline.SkillLow, 0)} "
            + $"to {NumberFormat.FixedPercent(baseline.SkillHigh, 0)})";

    private static void Row(Table table, string name, SeriesScores scores, string last) => table.AddRow(
        Markup.Escape(name), NumberFormat.Number(scores.Rmse), NumberFormat.Number(scores.Mae), NumberFormat.Number(scores.Mase),
        Markup.Escape(last));

    private static void Right(Spectre.Console.TableColumn column) => column.RightAligned();
}
