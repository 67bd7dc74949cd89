using System.Globalization;
using System.Text;
using SequenceToy.Files;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Forecasts with a network saved by <c>fit</c>.</summary>
internal static class ForecastCommand
{
    public static int Run(string file, int? horizon, string? csv, TextWriter output)
    {
        OutputFile.CheckWritable("--csv", csv);
        OutputFile.CheckDifferent(("file", file), ("--csv", csv));
        using var forecaster = InputTable.Read("file", file, () => SeriesForecaster.Load(file));
        var forecast = forecaster.Forecast(horizon ?? forecaster.Settings.Horizon);
        if (csv is not null)
        {
            OutputFile.Write("--csv", csv, () => WholeFile.Write(csv, stream => stream.Write(Encoding.UTF8.GetBytes(Csv(forecast)))));
        }

        output.WriteLine(forecast);
        return CommandLine.Completed;
    }

    private static string Csv(SeriesForecast forecast)
    {
        var levels = forecast.Values[0].Intervals.Select(interval => interval.Level.ToString("0.##%", CultureInfo.InvariantCulture)).ToArray();
        var text = new StringBuilder("series,column,step,time,forecast");
        foreach (var level in levels)
        {
            text.Append(CultureInfo.InvariantCulture, $",low {level},high {level}");
        }

        foreach (var value in forecast.Values)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{Quoted(value.Series)},{Quoted(value.Column)},{value.Step},{Quoted(value.Time.ToString())},{value.Value:R}");
            foreach (var interval in value.Intervals)
            {
                text.Append(CultureInfo.InvariantCulture, $",{interval.Low:R},{interval.High:R}");
            }
        }

        return text.Append('\n').ToString();
    }

    // RFC 4180.
    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
