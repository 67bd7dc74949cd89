using SequenceToy.Series.Files;
using SequenceToy.Series.Runs;
using SequenceToy.Series.Times;
using SequenceToy.Series.Windows;

namespace SequenceToy.Series;

/// <summary>A trained network with everything that a forecast beyond the data needs: transforms, the last window, and residuals. Dispose it
/// after use.</summary>
public sealed partial class SeriesForecaster : IDisposable
{
    private readonly ForecasterParts parts;

    internal SeriesForecaster(ForecasterParts parts) => this.parts = parts;

    /// <summary>The last values of each series, which forecasts continue.</summary>
    public SeriesData History => parts.History;

    /// <summary>The settings that the forecaster was trained with.</summary>
    public SeriesSettings Settings => parts.Settings;

    /// <summary>The number of networks whose forecasts are averaged.</summary>
    public int Networks => parts.Models.Count;

    /// <summary>Forecasts the steps after the last known value of each series.</summary>
    /// <param name="steps">The number of steps, 1 to 10,000. Steps beyond the horizon continue from the network's own predictions.</param>
    /// <param name="known">The later values of each column of <c>WithKnownFuture</c>, from the first step on, as many as whole horizons
    /// need; the same for all series. Default: null, for series without such columns.</param>
    /// <returns>Values with intervals. Beyond the horizon, intervals are as wide as at its last step, times the square root of steps ahead
    /// ÷ horizon.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is out of range.</exception>
    /// <exception cref="ArgumentException">Known values are missing, too few, or of another column; or steps beyond the horizon need an
    /// input that is neither forecast nor known.</exception>
    /// <exception cref="ObjectDisposedException">The forecaster was disposed.</exception>
    public SeriesForecast Forecast(int steps, IReadOnlyDictionary<string, double[]>? known = null) =>
        Make(History, [.. Enumerable.Range(0, History.All.Count)], steps, known);

    /// <summary>Forecasts the steps after newer data, without training again.</summary>
    /// <param name="data">The data: at least the last values that a window needs, with the columns of the training data by name. Series
    /// are those of the training data, not necessarily all.</param>
    /// <param name="steps">The number of steps, 1 to 10,000.</param>
    /// <param name="known">The later values of each column of <c>WithKnownFuture</c>, as in <see cref="Forecast"/>. Default: null.</param>
    /// <returns>Values with intervals, whose widths come from the experiment's validation and test parts.
    /// <see cref="SeriesForecast.Outside"/> has the values outside those of the training data, such as data in another unit; they are not
    /// refused.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of steps is out of range.</exception>
    /// <exception cref="ArgumentException">A column or series is not of the training data, there are too few values, times are not as far
    /// apart as in the experiment's data, a value has no logarithm, or known values do not fit.</exception>
    /// <exception cref="ObjectDisposedException">The forecaster was disposed.</exception>
    /// <example><code>
    /// using SequenceToy.Series;
    /// var data = SeriesData.FromValues([1, 2, 3, 5, 4, 6, 7, 9, 8, 10, 11, 13, 12, 14, 15, 17]);
    /// using var result = SeriesExperiment.For(data).WithWindow(3).Run();
    /// double next = result.Forecaster.ForecastFrom(SeriesData.FromValues([16, 18, 19]), 1).Values[0].Value;
    /// </code></example>
    public SeriesForecast ForecastFrom(SeriesData data, int steps, IReadOnlyDictionary<string, double[]>? known = null)
    {
        var (history, indices) = NewerData.Of(parts, Require.NotNull(data, nameof(data)));
        return Make(history, indices, steps, known);
    }

    /// <summary>Saves the forecaster to one file, for forecasts later on: networks, transforms, the last window, residuals,
    /// names.</summary>
    /// <param name="path">The path of the file; an existing file is replaced once the new one is complete.</param>
    /// <exception cref="IOException">The file cannot be written; an existing file stays unchanged.</exception>
    /// <exception cref="UnauthorizedAccessException">Writing the file is not permitted.</exception>
    /// <exception cref="InvalidOperationException">A weight is not a finite number.</exception>
    /// <exception cref="ObjectDisposedException">The forecaster was disposed.</exception>
    /// <example><code>
    /// using SequenceToy.Series;
    /// using (var result = SeriesExperiment.For(SeriesData.Nile).WithTraining(epochs: 5).Run())
    /// {
    ///     result.Forecaster.Save("nile.safetensors");
    /// }
    ///
    /// using var forecaster = SeriesForecaster.Load("nile.safetensors");
    /// double next = forecaster.Forecast(1).Values[0].Value;
    /// </code></example>
    public void Save(string path) => ForecasterFile.Write(Require.NotNull(path, nameof(path)), parts);

    /// <summary>Loads a forecaster saved with <see cref="Save"/>; the whole file is validated first.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="Storage.SafeTensors.SafeTensorsFormatException">The file is not a saved forecaster, has another format version, or
    /// is damaged.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading the file is not permitted.</exception>
    /// <inheritdoc cref="Save" path="/example"/>
    public static SeriesForecaster Load(string path) => new(ForecasterFile.Read(Require.NotNull(path, nameof(path))));

    private SeriesForecast Make(SeriesData history, int[] indices, int steps, IReadOnlyDictionary<string, double[]>? known)
    {
        Require.Between(steps, 1, 10_000, name: nameof(steps));
        var plan = parts.Plan;
        if (steps > plan.Outputs && plan.Inputs.Count != plan.Targets.Count)
        {
            throw new ArgumentException(
                $"steps must be at most {NumberFormat.Count(plan.Outputs)} (the horizon): later steps need inputs that are neither "
                + $"forecast nor known; it was {NumberFormat.Count(steps)}.", nameof(steps));
        }

        if (plan.Known.Count > 0 && history.All.FirstOrDefault(one => one.Times[^1] != history.All[0].Times[^1]) is { } other)
        {
            throw new ArgumentException(
                $"known needs series that end at the same time, since its values are those after it; {PrintableText.Quoted(other.Name)} "
                + $"ends at {other.Times[^1]}, {PrintableText.Quoted(history.All[0].Name)} at {history.All[0].Times[^1]}.", nameof(known));
        }

        var later = KnownValues.Of(plan, history.Columns, known, steps);
        PreparedSeries[] series = [.. history.All.Select(one => new PreparedSeries(one, plan, later))];
        Origin[] origins = [.. history.All.Select((one, index) => new Origin(index, one.Length - 1))];
        var levels = LevelPaths.Of(plan, series, origins, steps, parts.Models);
        ValueList<SeriesValuesOutside> outside =
            [.. OutsideValues.Of(plan, history, Array.ConvertAll(indices, index => parts.Ranges[index]), later)];
        var made = new IntervalForecast(plan, Settings, parts.Widths);
        return new SeriesForecast(
            [
                .. from one in Enumerable.Range(0, series.Length)
                   from target in Enumerable.Range(0, plan.Targets.Count)
                   from step in Enumerable.Range(0, steps)
                   select made.Value(
                       history.All[one], origins[one].Index, target, step, levels[one][target][step],
                       parts.Scales[indices[one]][target]),
            ],
            Settings.Horizon)
        {
            Outside = outside,
            Notes = [.. EstimatedTimes.Notes(history), .. outside.Select(values => values.ToString())],
        };
    }

    /// <summary>Releases the networks.</summary>
    public void Dispose()
    {
        foreach (var model in parts.Models)
        {
            model.Dispose();
        }
    }
}
