namespace SequenceToy.Series.Windows;

/// <summary>The consecutive parts of one series: training, validation and test.</summary>
/// <param name="TrainingEnd">The number of values of the training part.</param>
/// <param name="ValidationEnd">The number of values before the test part.</param>
/// <param name="End">The number of values.</param>
internal readonly record struct Parts(int TrainingEnd, int ValidationEnd, int End)
{
    /// <summary>The range of target positions of a part: from, to (excluded).</summary>
    public (int From, int To) Of(SeriesPart part) => part switch
    {
        SeriesPart.Training => (0, TrainingEnd),
        SeriesPart.Validation => (TrainingEnd, ValidationEnd),
        SeriesPart.Test => (ValidationEnd, End),
        _ => throw new NotSupportedException($"{part}"),
    };

    /// <summary>Divides each series by times that all share, so that no series is trained on what is later than a test value.</summary>
    /// <param name="data">The series.</param>
    /// <param name="validation">The share of the distinct times for validation.</param>
    /// <param name="test">The share of the distinct times for the test, the last ones.</param>
    public static Parts[] ByTime(SeriesData data, double validation, double test)
    {
        var times = Times(data);
        var tested = Math.Max(1, (int)Math.Round(times.Length * test));
        var validated = Math.Max(1, (int)Math.Round(times.Length * validation));
        var first = Math.Max(0, times.Length - tested - validated);
        return [.. data.All.Select(series => new Parts(
            Before(series, times[first]), Before(series, times[Math.Max(0, times.Length - tested)]), series.Length))];
    }

    /// <summary>Returns the distinct times of all series, ascending.</summary>
    public static SeriesTime[] Times(SeriesData data) =>
        [.. data.All.SelectMany(series => series.Times).Distinct().Order(SeriesTime.ByOrder)];

    private static int Before(TimeSeries series, SeriesTime time) => series.Times.Count(own => own.CompareTo(time) < 0);
}
