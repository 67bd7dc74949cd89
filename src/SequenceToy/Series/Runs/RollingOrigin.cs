using SequenceToy.Series.Windows;

namespace SequenceToy.Series.Runs;

/// <summary>Forecasts from several origins, each by a network trained only on what was known there.</summary>
internal static class RollingOrigin
{
    /// <summary>Returns data and settings of one fold: the data ends with the fold's forecast.</summary>
    /// <exception cref="ArgumentException">The fold has too few values.</exception>
    public static SeriesSetup Setup(SeriesData data, SeriesSettings settings, int fold, int folds)
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
