using System.Text.Json;

namespace SequenceToy.Tests.Fixtures;

/// <summary>forecast.json, written by make_forecast_fixtures.R.</summary>
public sealed record ForecastFixtures(string Forecast, ForecastCase[] Cases, DieboldMarianoCase[] DieboldMariano, double[][] Student)
{
    public static ForecastFixtures Load { get; } = JsonSerializer.Deserialize<ForecastFixtures>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "forecast.json")), JsonSerializerOptions.Web)!;
}

public sealed record ForecastCase(
    string Name, double[] Values, int Period, int Origin, int Steps, Dictionary<string, double[]> Forecasts, Dictionary<string, double> Mase);

public sealed record DieboldMarianoCase(int Horizon, double[] One, double[] Other, double Statistic, double PValue);
