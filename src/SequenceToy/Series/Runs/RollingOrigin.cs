using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>Forecasts from several origins, each by a network trained only on what was known there.</summary>
internal static class RollingOrigin
{
    private const int MaxFolds = 1000;

    /// <summary>Returns data and settings of each fold.</summary>
    /// <exception cref="ArgumentException">A fold has too few values; the message names the largest number of folds.</exception>
    public static SeriesSetup[] Setups(SeriesData data, SeriesSettings settings, int folds)
    {
        Require.Between(folds, 1, MaxFolds, name: nameof(folds));
        try
        {
            return [.. Enumerable.Range(0, folds).Select(fold => Setup(data, settings, fold, folds))];
        }
        catch (ArgumentException problem)
        {
            // The first fold is the shortest.
            var most = folds - 1;
            while (most > 0 && !CanSetUp(data, settings, most))
            {
                most--;
            }

            throw most == 0 ? problem : new ArgumentException(
                $"folds must be at most {NumberFormat.Count(most)} with this data, window and horizon; it was {NumberFormat.Count(folds)}. "
                + $"In the earliest fold: {problem.Message}", nameof(folds), problem);
        }
    }

    private static bool CanSetUp(SeriesData data, SeriesSettings settings, int folds)
    {
        try
        {
            Setup(data, settings, 0, folds);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // The data of a fold ends with the fold's forecast.
    private static SeriesSetup Setup(SeriesData data, SeriesSettings settings, int fold, int folds)
    {
        SeriesTime[] times = Windows.Parts.Times(data);
        var end = times.Length - ((folds - 1 - fold) * settings.Horizon);
        var origin = end - settings.Horizon;
        var validation = (int)Math.Round(origin * settings.ValidationShare);
        if (origin - validation < 1)
        {
            throw new ArgumentException(
                $"folds must leave values to train on; {NumberFormat.Count(folds, "fold")} with a horizon of "
                + $"{NumberFormat.Count(settings.Horizon)} need {NumberFormat.Count((folds + 1) * settings.Horizon)} of the "
                + $"{NumberFormat.Count(times.Length, "time")}.", nameof(folds));
        }

        var known = data.All.Where(series => Count(series, times, end) > 0).Select(series => series.First(Count(series, times, end)));
        var part = SeriesData.FromSeries([.. known]);
        return SeriesSetup.Of(part, settings, [.. part.All.Select(series => new Parts(
            Count(series, times, origin - validation), Count(series, times, origin), series.Length))]);
    }

    public static SeriesBacktest Run(
        SeriesSetup[] setups, Func<SequenceExperiment, SequenceExperiment> configure, CancellationToken cancellation)
    {
        List<FoldForecasts> folds = [];
        foreach (var setup in setups)
        {
            cancellation.ThrowIfCancellationRequested();
            using var result = new SeriesRun(setup, configure).Execute(progress: null, cancellation);
            cancellation.ThrowIfCancellationRequested();
            folds.Add(result.Fold());
        }

        var baselines = folds[0].Baselines.Select(baseline => baseline.Name).Where(name => folds.TrueForAll(fold => fold.Has(name)))
            .ToArray();
        var network = Pooled.Of(folds.ConvertAll(fold => fold.Network));
        return new SeriesBacktest(
            [.. folds.Select(fold => fold.Made(baselines))],
            network.Scores,
            [
                .. baselines.Select(name => Pooled.Compare(
                    network, Pooled.Of(folds.ConvertAll(fold => fold.Named(name))), folds[0].Named(name))),
            ]);
    }

    private static int Count(TimeSeries series, SeriesTime[] times, int position) =>
        position >= times.Length ? series.Length : series.Times.Count(time => time.CompareTo(times[position]) < 0);
}
