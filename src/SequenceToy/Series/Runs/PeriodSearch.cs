using SequenceToy.Metrics.Baselines;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>Finds the period of the first target in the training part of the longest series.</summary>
/// <remarks>In the values, if their changes over half a period repeat, too; otherwise in their differences, where a trend hides
/// less.</remarks>
internal static class PeriodSearch
{
    private const int MaxLags = 401;
    private const int MaxWindows = 2000;
    private const int MinWindows = 8;
    private const double StandardErrors = 2;

    // Overlapping sums of h independent values are as certain as 3/2h of their number.
    private const double Overlap = 2.0 / 3;
    private const int MinPeriods = 3;

    public static int? Find(SeriesData data, ColumnRoles roles, Parts[] parts, bool log)
    {
        var longest = Enumerable.Range(0, parts.Length).MaxBy(series => parts[series].TrainingEnd);
        var values = data.All[longest].Column(roles.Targets[0]).AsSpan(0, parts[longest].TrainingEnd).ToArray();
        if (log)
        {
            values = Array.ConvertAll(values, Math.Log);
        }

        double[] differences = [.. values.Zip(values.Skip(1), (before, now) => now - before)];
        return Clear(values) is { } period && Repeats(values, period) ? period : Clear(differences);
    }

    // A random walk may swing as a season does, but its changes do not. Over half a period, those of a season are largest.
    private static bool Repeats(double[] values, int period)
    {
        var half = period / 2;
        double[] changes = [.. values.Zip(values.Skip(half), (before, now) => now - before)];
        var pairs = changes.Length - period;
        return pairs > MinWindows && Correlation.Of(changes.AsSpan(period), changes.AsSpan(0, pairs))
            > StandardErrors * Math.Sqrt(Math.Max(1, Overlap * half) / pairs);
    }

    private static int? Clear(double[] values)
    {
        var steps = Math.Min(MaxLags, values.Length / 2);
        var count = values.Length - steps;
        if (steps < 3 || count < MinWindows)
        {
            return null;
        }

        // Relative to the mean and the spread, so that 32-bit numbers suffice.
        var mean = values.Average();
        var spread = Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
        var numbers = Array.ConvertAll(values, value => (float)((value - mean) / spread));
        if (!Array.TrueForAll(numbers, float.IsFinite))
        {
            return null;
        }

        var kept = Math.Min(count, MaxWindows);
        int[] starts = [.. Enumerable.Range(0, kept).Select(i => (int)((long)i * count / kept))];
        var windows = SequenceDataset.FromArrays(
            Array.ConvertAll(starts, start => numbers[start..(start + steps)]), Array.ConvertAll(starts, start => numbers[start + steps]));
        return Season.Find(windows, feature: 0, column: 0) + 1 is { } period && period <= values.Length / MinPeriods ? period : null;
    }
}
