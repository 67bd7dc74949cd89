using System.Globalization;
using System.Text;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>A forecast as a CSV file, with all digits.</summary>
internal static class ForecastCsv
{
    /// <summary>Returns the file: a header, then one row per forecast value.</summary>
    public static string Of(SeriesForecast forecast)
    {
        var levels = forecast.Values[0].Intervals.Select(interval =>
            interval.Level.ToString("0.##%", CultureInfo.InvariantCulture)).ToArray();
        var times = SeriesTime.Texts(forecast.Values.Select(value => value.Time));
        var text = new StringBuilder("series,column,step,time,forecast");
        foreach (var level in levels)
        {
            text.Append(CultureInfo.InvariantCulture, $",low {level},high {level}");
        }

        foreach (var (value, time) in forecast.Values.Zip(times))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n{Quoted(value.Series)},{Quoted(value.Column)},{value.Step},{Quoted(time)},{value.Value:R}");
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
