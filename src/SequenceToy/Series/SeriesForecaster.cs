using SequenceToy.Networks;
using SequenceToy.Series.Runs;
using SequenceToy.Series.Scoring;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series;

/// <summary>A trained network with everything that a forecast beyond the data needs: transforms, the last window, and residuals. Dispose it
/// after use.</summary>
public sealed partial class SeriesForecaster : IDisposable
{
    private readonly WindowPlan plan;
    private readonly IntervalWidths widths;
    private readonly double[][] scales;
    private readonly ValueList<TrainedModel> models;

    internal SeriesForecaster(
        SeriesData history, SeriesSettings settings, WindowPlan plan, IntervalWidths widths, double[][] scales,
        ValueList<TrainedModel> models)
    {
        (History, Settings, this.plan, this.widths, this.scales, this.models) = (history, settings, plan, widths, scales, models);
    }

    /// <summary>The last values of each series, which forecasts continue.</summary>
    public SeriesData History { get; }

    /// <summary>The settings that the forecaster was trained with.</summary>
    public SeriesSettings Settings { get; }

    /// <summary>The number of networks whose forecasts are averaged.</summary>
    public int Networks => models.Count;

    /// <summary>Forecasts the steps after the last known value of each series.</summary>
    /// <param name="steps">The number of steps, 1 to 10,000. Steps beyond the horizon continue from the network's own predictions.</param>
    /// <param name="known">The later values of each column of <c>WithKnownFuture</c>, from the first step on, as many as whole horizons
    /// need; the same for all series. Default: null, for series without such columns.</param>
    /// <returns>Values with intervals. An interval beyond the horizon is that of its last step, growing with the root of the
    /// steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is out of range.</exception>
    /// <exception cref="ArgumentException">Known values are missing, too few, or of another column; or steps beyond the horizon need an
    /// input that is neither forecast nor known.</exception>
    /// <exception cref="ObjectDisposedException">The forecaster was disposed.</exception>
    public SeriesForecast Forecast(int steps, IReadOnlyDictionary<string, double[]>? known = null)
    {
        Require.Between(steps, 1, 10_000, name: nameof(steps));
        if (steps > plan.Outputs && plan.Inputs.Count != plan.Targets.Count)
        {
            throw new ArgumentException(
                $"steps must be at most {NumberFormat.Count(plan.Outputs)} (the horizon): later steps need inputs that are neither forecast nor "
                + $"known; it was {NumberFormat.Count(steps)}.", nameof(steps));
        }

        var later = KnownValues.Of(plan, History.Columns, known, steps);
        PreparedSeries[] series = [.. History.All.Select(one => new PreparedSeries(one, plan, later))];
        Origin[] origins = [.. History.All.Select((one, index) => new Origin(index, one.Length - 1))];
        var levels = LevelPaths.Of(plan, series, origins, steps, models);
        var made = new IntervalForecast(plan, Settings, widths);
        return new SeriesForecast(
            [
                .. from one in Enumerable.Range(0, series.Length)
                   from target in Enumerable.Range(0, plan.Targets.Count)
                   from step in Enumerable.Range(0, steps)
                   select made.Value(History.All[one], origins[one].Index, target, step, levels[one][target][step], scales[one][target]),
            ],
            Settings.Horizon);
    }

    /// <summary>Releases the networks.</summary>
    public void Dispose()
    {
        foreach (var model in models)
        {
            model.Dispose();
        }
    }
}
