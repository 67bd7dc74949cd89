using System.Text.Json;

namespace SequenceToy.Tests.Fixtures;

/// <summary>statistics_scipy.json, written by make_statistics_fixtures.py.</summary>
public sealed record ScipyStatistics(
    string Scipy, WilsonCase[] Wilson, TrimmedCase[] Trimmed, QuantilesCase[] Quantiles, SignsCase[] Signs, ScipyBootstrapCase[] Bootstraps)
{
    public static ScipyStatistics Load { get; } = StatisticsFixture.Read<ScipyStatistics>("statistics_scipy.json");
}

/// <summary>statistics_r.json, written by make_statistics_fixtures.R.</summary>
public sealed record RStatistics(
    string R, string Survival, string Boot, CurveCase[] Curves, BootstrapCase[] Bootstrap, StratifiedCase[] Stratified)
{
    public static RStatistics Load { get; } = StatisticsFixture.Read<RStatistics>("statistics_r.json");
}

public sealed record WilsonCase(int Successes, int Runs, double Confidence, double Low, double High);

public sealed record TrimmedCase(double[] Values, double Mean);

public sealed record QuantilesCase(double[] Values, double[] Shares, double[] Quantiles);

public sealed record SignsCase(double[] Differences, double PValue);

public sealed record ScipyBootstrapCase(string Name, double[] Values, string Statistic, double Value, double Low, double High);

/// <summary>A Kaplan–Meier curve; null where R has NA.</summary>
public sealed record CurveCase(
    string Name, double Confidence, double[] Cost, bool[] Solved, double[] Time, int[] AtRisk, int[] Events, double[] Survival, double?[] Low, double?[] High,
    double?[] Median);

public sealed record BootstrapCase(string Name, double[] Values, double Value, double[] Interval);

public sealed record StratifiedCase(string Name, double[][] Tasks, double Value, double[] Interval);

internal static class StatisticsFixture
{
    public static T Read<T>(string file) => JsonSerializer.Deserialize<T>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", file)), JsonSerializerOptions.Web)!;
}
