using System.Text.Json;

namespace SequenceToy.Tests.Fixtures;

/// <summary>forecast.json, written by make_forecast_fixtures.R.</summary>
public sealed record ForecastFixtures(string Forecast, ForecastCase[] Cases, DieboldMarianoCase[] DieboldMariano, double[][] Student)
{
    public static ForecastFixtures Load { get; } = JsonSerializer.Deserialize<ForecastFixtures>(
        Text("forecast.json"), JsonSerializerOptions.Web)!;

    /// <summary>diebold_mariano.json, written by make_diebold_mariano_fixtures.py: horizons above 1.</summary>
    public static DieboldMarianoCase[] SmoothedPeriodogram { get; } =
        JsonSerializer.Deserialize<DieboldMarianoCase[]>(Text("diebold_mariano.json"), JsonSerializerOptions.Web)!;

    private static string Text(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", file));
}

public sealed record ForecastCase(
    string Name, double[] Values, int Period, int Origin, int Steps, Dictionary<string, double[]> Forecasts, Dictionary<string, double> Mase);

public sealed record DieboldMarianoCase(int Horizon, double[] One, double[] Other, double Statistic, double PValue);
