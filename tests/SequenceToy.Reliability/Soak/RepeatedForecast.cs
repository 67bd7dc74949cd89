using SequenceToy.Series;
using SequenceToy.Training.Engines;

namespace SequenceToy.Reliability.Soak;

/// <summary>Reads a series from a CSV file, trains, forecasts, saves, loads and disposes.</summary>
internal sealed class RepeatedForecast : IRepetition
{
    private const int Steps = 3;

    private readonly Engine engine;
    private readonly string csv;
    private readonly double[] reference;

    /// <summary>Writes the file and trains for the first time: all others are compared with it.</summary>
    public RepeatedForecast(Engine engine, string folder)
    {
        this.engine = engine;
        csv = Path.Combine(folder, "series.csv");
        File.WriteAllLines(csv, ["day;value", .. Enumerable.Range(0, 60).Select(day => $"{new DateTime(2024, 1, 1).AddDays(day):yyyy-MM-dd};{day + (day * 7 % 5)},5")]);
        using var result = Run();
        reference = Values(result.Forecaster);
    }

    public int LibTorchNetworks => engine == Engine.Torch ? 1 : 0;

    public void Repeat(string folder)
    {
        var path = Path.Combine(folder, "forecaster.safetensors");
        using (var result = Run())
        {
            Check(Values(result.Forecaster), "after training");
            result.Forecaster.Save(path);
        }

        using var loaded = SeriesForecaster.Load(path);
        Check(Values(loaded), "of the loaded forecaster");
    }

    private SeriesResult Run() =>
        SeriesExperiment.For(SeriesData.ReadCsv(csv, time: "day", values: ["value"])).WithWindow(4).WithDifferencing().WithLstm(hiddenSize: 4).WithTraining(epochs: 3).WithSeed(1).WithEngine(engine).Run();

    private static double[] Values(SeriesForecaster forecaster) => [.. forecaster.Forecast(Steps).Values.Select(value => value.Value)];

    private void Check(double[] values, string when)
    {
        if (!values.AsSpan().SequenceEqual(reference))
        {
            throw new InvalidOperationException($"{engine}: forecasts {when} are {string.Join(' ', values)}, not {string.Join(' ', reference)}.");
        }
    }
}
