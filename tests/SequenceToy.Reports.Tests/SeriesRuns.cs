using SequenceToy.Series;

namespace SequenceToy.Reports.Tests;

/// <summary>Small series experiments for report tests, each run once.</summary>
internal static class SeriesRuns
{
    private static readonly Lazy<SeriesResult> LazySunspots = new(() => Experiment.Run());
    private static readonly Lazy<SeriesBacktest> LazyBacktest = new(() => Experiment.WithTraining(epochs: 5).Backtest(3));
    private static readonly Lazy<SeriesResult> LazyMonths = new(() => SeriesExperiment.For(Months(["price", "sales"])).WithWindow(6).WithHorizon(1).WithTraining(epochs: 3).Run());

    /// <summary>Yearly numbers, forecast 11 steps ahead.</summary>
    public static SeriesResult Sunspots => LazySunspots.Value;

    /// <summary>A backtest of the sunspots in three folds.</summary>
    public static SeriesBacktest Backtest => LazyBacktest.Value;

    /// <summary>Two columns by month, forecast one step ahead.</summary>
    public static SeriesResult TwoColumns => LazyMonths.Value;

    private static SeriesExperiment Experiment => SeriesExperiment.For(SeriesData.Sunspots).WithWindow(22).WithHorizon(11).WithTraining(epochs: 40);

    /// <summary>Returns ten years of monthly values with trend and season, one column per name.</summary>
    public static SeriesData Months(string[] names)
    {
        SeriesTime[] times = [.. Enumerable.Range(0, 120).Select(month => (SeriesTime)new DateTime(2010, 1, 1).AddMonths(month))];
        return SeriesData.FromColumns(
            names, [.. names.Select((_, column) => Enumerable.Range(0, 120).Select(month => 1_000_000.0 + (100 * column) + month + (10 * Math.Sin(month * Math.PI / 6))).ToArray())], times);
    }
}
