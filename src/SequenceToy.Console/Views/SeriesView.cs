using SequenceToy.Series;

namespace SequenceToy.Console.Views;

/// <summary>Writes a series, the scores of its network beside the baselines, and the forecast.</summary>
internal static class SeriesView
{
    private const int MostRows = 24;

    /// <param name="console">The console for formatted text.</param>
    /// <param name="data">The series.</param>
    /// <param name="unused">A column with times that was not named; null for none.</param>
    public static void WriteData(IAnsiConsole console, SeriesData data, string? unused)
    {
        foreach (var series in data.All.Take(MostRows))
        {
            var name = series.Name.Length == 0 ? "Series" : $"Series {PrintableText.Quoted(series.Name)}";
            var times = SeriesTime.Texts(series.Times);
            WrappedText.Write(
                console,
                $"{name}: {NumberFormat.Count(series.Length, "time step")} from {times[0]} to {times[^1]}; "
                + $"{(data.Columns.Count == 1 ? "column" : "columns")} {string.Join(", ", data.Columns.Select(PrintableText.Quoted))}.");
        }

        if (data.All.Count > MostRows)
        {
            console.WriteLine($"… {NumberFormat.Count(data.All.Count - MostRows)} more series");
        }

        foreach (var note in data.Notes)
        {
            WrappedText.Write(console, note);
        }

        if (unused is not null)
        {
            WrappedText.Write(
                console, $"Column {PrintableText.Quoted(unused)} has times, which are not used: --time {PrintableText.Quoted(unused)}.");
        }

        console.WriteLine();
        console.WriteLine("Training …");
    }

    public static void Write(IAnsiConsole console, SeriesResult result, SeriesBacktest? backtest, SeriesForecast? forecast)
    {
        SeriesScoresView.Write(console, result);
        if (result.Baselines.Any(baseline => double.IsNaN(baseline.SkillLow)))
        {
            WrappedText.Write(
                console,
                "Where the 95% interval of the skill is missing, "
                + $"{NumberFormat.Count(result.TestOrigins, "forecast origin")} are too few for errors that vary this much. "
                + "--test-split makes the held-out part larger.");
        }

        if (backtest is not null)
        {
            WriteBacktest(console, backtest);
        }

        if (forecast is not null)
        {
            WriteForecast(console, forecast);
        }

        foreach (var name in result.SeriesWithoutForecast)
        {
            WrappedText.Write(console, $"No forecast for {PrintableText.Quoted(name)}: it is shorter than the window.");
        }

        if (forecast is null)
        {
            console.WriteLine("No forecast: --future FILE has the later values of the --known columns.");
        }

        DiagnosisView.Write(console, result.Diagnosis);
        WrappedText.Write(console, SeriesScoresView.InOneLine(result));
    }

    // RMSE of the network and of the baselines by fold.
    private static void WriteBacktest(IAnsiConsole console, SeriesBacktest backtest)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Backtest, RMSE by origin").AddColumn("Origin")
            .AddColumn("network", Right);
        foreach (var baseline in backtest.Baselines)
        {
            table.AddColumn(Markup.Escape(baseline.Name), Right);
        }

        foreach (var (fold, origin) in backtest.Folds.Zip(SeriesTime.Texts(backtest.Folds.Select(fold => fold.Origin))))
        {
            Row(origin, fold.Scores, fold.Baselines);
        }

        Row("all", backtest.Scores, backtest.Baselines.Select(baseline => baseline.Scores));
        console.Write(table);

        void Row(string origin, SeriesScores network, IEnumerable<SeriesScores> baselines) => table.AddRow(
            [Markup.Escape(origin), NumberFormat.Number(network.Rmse), .. baselines.Select(one => NumberFormat.Number(one.Rmse))]);
    }

    private static void WriteForecast(IAnsiConsole console, SeriesForecast forecast)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Forecast").AddColumn("Time").AddColumn("Value", Right);
        var several = forecast.Values[0].Series.Length > 0
            || forecast.Values.Select(value => value.Column).Distinct(StringComparer.Ordinal).Count() > 1;
        foreach (var level in forecast.Values[0].Intervals)
        {
            table.AddColumn($"{NumberFormat.Percent(level.Level)} interval", Right);
        }

        var times = SeriesTime.Texts(forecast.Values.Select(value => value.Time));
        foreach (var (value, time) in forecast.Values.Zip(times).Take(MostRows))
        {
            var name = several ? $"{value.Series} {value.Column} ".TrimStart() : "";
            table.AddRow(
            [
                Markup.Escape(PrintableText.Of(name, MostRows) + time), NumberFormat.Number(value.Value),
                .. value.Intervals.Select(interval => $"{NumberFormat.Number(interval.Low)} to {NumberFormat.Number(interval.High)}"),
            ]);
        }

        console.Write(table);
        if (forecast.Values.Count > MostRows)
        {
            console.WriteLine($"… {NumberFormat.Count(forecast.Values.Count - MostRows)} more; --json writes all.");
        }

        foreach (var note in forecast.Notes)
        {
            WrappedText.Write(console, note);
        }
    }

    private static void Right(Spectre.Console.TableColumn column) => column.RightAligned();
}
