using SequenceToy.Series.Times;

namespace SequenceToy.Series.Runs;

/// <summary>Checks data that a trained forecaster is to continue instead of its own.</summary>
internal static class NewerData
{
    // Irregular times have a usual step only.
    private const double MostTimesLonger = 2;

    // The public parameter.
    private const string Data = "data";

    /// <returns>The last values that a forecast needs, with the columns in the order of training, and the position of each series in the
    /// training data.</returns>
    /// <param name="parts">The forecaster.</param>
    /// <param name="data">The data.</param>
    /// <exception cref="ArgumentException">The data does not fit the forecaster; the message says what does not fit.</exception>
    public static (SeriesData History, int[] Indices) Of(ForecasterParts parts, SeriesData data)
    {
        var own = parts.History;
        var columns = own.Columns.Select(name => SeriesData.IndexOf(data.Columns, name, nameof(data))).ToArray();
        var indices = data.All.Select(series => IndexOf(own, series)).ToArray();
        var history = SeriesData.FromSeries(
            [.. data.All.Select((series, i) => Recent(series, own.All[indices[i]], columns, parts.Plan.Needed, parts.Plan.Chain.Lost))]);
        SetupChecks.LogarithmsExist(history, parts.Settings, ColumnRoles.Of(history, parts.Settings));
        return (history, indices);
    }

    private static int IndexOf(SeriesData own, TimeSeries series)
    {
        var index = Array.FindIndex([.. own.All], one => string.Equals(one.Name, series.Name, StringComparison.Ordinal));
        return index >= 0 ? index : throw new ArgumentException(
            $"data must have series of the training data ({PrintableText.Of(string.Join(", ", own.All.Select(Named)), 200)}); it had "
            + $"{Named(series)}.", Data);
    }

    private static TimeSeries Recent(TimeSeries series, TimeSeries own, int[] columns, int needed, int differences)
    {
        if (series.Length < needed)
        {
            throw new ArgumentException(
                $"data must have at least {NumberFormat.Count(needed, "value")}{SetupChecks.Of(series)} (the window"
                + $"{(differences == 0 ? "" : $" and {NumberFormat.Count(differences)} for differences")}), old values and new ones; it "
                + $"had {NumberFormat.Count(series.Length)}.", Data);
        }

        if (own.HasTimes && !IsAsFarApart(series, own))
        {
            throw new ArgumentException(
                $"data must have times as far apart as those of the training data{SetupChecks.Of(series)}, such as {own.Times[^1]} and "
                + $"{own.TimeAt(own.Length)}; they were {string.Join(" and ", series.Times.Take(2))}.", Data);
        }

        return series.Select(columns, own).Last(needed);
    }

    // Rows that TimeGaps.Ignore leaves may be several steps apart, but not all of them.
    private static bool IsAsFarApart(TimeSeries series, TimeSeries own)
    {
        if (!series.HasTimes || series.Times[0].Date is null != own.Times[0].Date is null)
        {
            return false;
        }

        if (own.HasIrregularTimes && own.Step is not WorkdayStep)
        {
            return UsualStep.Of([.. series.Times]).Length / own.Step.Length is >= 1 / MostTimesLonger and <= MostTimesLonger;
        }

        int?[] steps = [.. series.Times.Skip(1).Zip(series.Times, (now, before) => own.Step.Between(before, now))];
        return steps.Length == 0 || (Array.TrueForAll(steps, count => count >= 1) && steps.Contains(1));
    }

    private static string Named(TimeSeries series) =>
        series.Name.Length == 0 ? "one series without a name" : PrintableText.Quoted(series.Name);
}
