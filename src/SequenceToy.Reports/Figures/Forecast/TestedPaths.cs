using SequenceToy.Reports.Samples;
using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>Forecasts that together cover the test part: one horizon after another, and a last one that ends with the data.</summary>
internal static class TestedPaths
{
    /// <summary>Returns the forecasts in order of time; where the last one begins, the one before it ends.</summary>
    /// <param name="times">The times of the series.</param>
    /// <param name="test">The forecasts of the test part by the number of steps ahead: [horizon][values].</param>
    public static IReadOnlyList<IReadOnlyList<TimePoint>> Of(ValueList<SeriesTime> times, SeriesResidual[][] test)
    {
        var places = times.Select((time, index) => (time, index)).ToDictionary(pair => pair.time, pair => pair.index);
        var horizon = test.Length;

        // By number of steps ahead and position: values that a policy filled have no forecast here.
        Dictionary<int, SeriesResidual>[] forecasts =
            [.. test.Select(step => step.ToDictionary(value => places[value.Time]))];
        int[] firsts = [.. forecasts.SelectMany((step, ahead) => step.Keys.Select(place => place - ahead)).Distinct().Order()];
        if (firsts.Length == 0)
        {
            return [];
        }

        int[] starts =
        [
            .. Enumerable.Range(0, ((firsts[^1] - firsts[0]) / horizon) + 1).Select(block => firsts[0] + (block * horizon))
                .Where(start => start < firsts[^1]),
            firsts[^1],
        ];
        return
        [
            .. starts.Select((start, block) =>
                Path(start, block + 1 < starts.Length ? Math.Min(horizon, starts[block + 1] - start) : horizon))
                .Where(path => path.Count > 0),
        ];

        IReadOnlyList<TimePoint> Path(int start, int length) =>
        [
            .. Enumerable.Range(0, length).Where(ahead => forecasts[ahead].ContainsKey(start + ahead))
                .Select(ahead => forecasts[ahead][start + ahead]).Select(value => new TimePoint(value.Time, value.Predicted)),
        ];
    }
}
