using System.Text;

namespace SequenceToy.Series;

/// <summary>A forecast beyond the data: values with prediction intervals, in original units, with times.</summary>
/// <param name="Values">The values: series after series, column after column, step after step.</param>
/// <param name="Horizon">The horizon of the experiment, in steps; beyond it, forecasts always continue from the network's own
/// predictions.</param>
public sealed record SeriesForecast(ValueList<ForecastValue> Values, int Horizon)
{
    /// <summary>The values that the forecast is made from and that are outside the range of the experiment's data, by series and column:
    /// newer data, or later values of known columns. Default: empty; also for forecasters saved by earlier versions.</summary>
    public ValueList<SeriesValuesOutside> Outside { get; init => field = Require.NotNull(value); } = [];

    /// <summary>Sentences on what to know before the forecast is used: times that are estimated, and <see cref="Outside"/>. Default:
    /// empty.</summary>
    public ValueList<string> Notes { get; init => field = Require.NotNull(value); } = [];

    /// <summary>Gets the forecast of one series and column, step after step.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="series">The name of the series. Default: empty, the only one.</param>
    /// <exception cref="ArgumentException">There is no such forecast.</exception>
    public ValueList<ForecastValue> Of(string column, string series = "")
    {
        ValueList<ForecastValue> found =
        [
            .. Values.Where(value => string.Equals(value.Column, column, StringComparison.Ordinal)
                && string.Equals(value.Series, series, StringComparison.Ordinal)),
        ];
        return found.Count > 0 ? found : throw new ArgumentException(
            $"column and series must be those of a forecast; they were {PrintableText.Quoted(column)} and {PrintableText.Quoted(series)}.",
            nameof(column));
    }

    /// <summary>Returns a line per value: time, value, intervals.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var times = SeriesTime.Texts(Values.Select(value => value.Time));
        foreach (var group in Values.Zip(times).GroupBy(pair => (pair.First.Series, pair.First.Column)))
        {
            text.Append(group.Key.Series.Length == 0 ? "" : $"{group.Key.Series}, ").Append(group.Key.Column).Append('\n');
            foreach (var (value, time) in group)
            {
                text.Append("  ").Append(value.Text(time)).Append('\n');
            }
        }

        return text.ToString().TrimEnd('\n');
    }
}

/// <summary>One forecast value.</summary>
/// <param name="Series">The name of the series; empty if there is only one.</param>
/// <param name="Column">The name of the column.</param>
/// <param name="Step">The number of steps after the last known value, from 1.</param>
/// <param name="Time">The time of the value.</param>
/// <param name="Value">The forecast, in original units.</param>
/// <param name="Intervals">The prediction intervals, narrowest first.</param>
public sealed record ForecastValue(
    string Series, string Column, int Step, SeriesTime Time, double Value, ValueList<ForecastInterval> Intervals)
{
    /// <summary>Returns time, value and intervals on one line.</summary>
    public override string ToString() => Text($"{Time}");

    /// <summary>Returns the line with another form of the time.</summary>
    internal string Text(string time) => $"{time}  {NumberFormat.Number(Value)}  {string.Join("  ", Intervals)}";
}

/// <summary>A prediction interval.</summary>
/// <param name="Level">The probability that the value will be inside, such as 0.8.</param>
/// <param name="Low">The lower end, in original units.</param>
/// <param name="High">The upper end, in original units.</param>
public sealed record ForecastInterval(double Level, double Low, double High)
{
    /// <summary>Returns the interval: <c>80%: 12.5 to 30.1</c>.</summary>
    public override string ToString() => $"{NumberFormat.Percent(Level)}: {NumberFormat.Number(Low)} to {NumberFormat.Number(High)}";
}
