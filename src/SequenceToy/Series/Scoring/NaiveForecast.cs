namespace SequenceToy.Series.Scoring;

/// <summary>A forecast by a rule that needs only the values up to the origin.</summary>
/// <remarks>Source of the rules: R. J. Hyndman and G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition 2021, section 5.2;
/// R's package forecast has them as <c>naive</c>, <c>snaive</c>, <c>rwf(drift = TRUE)</c> and <c>meanf</c>.</remarks>
/// <param name="Name">The name, such as <c>last value</c>.</param>
/// <param name="Rule">The rule as a sentence.</param>
/// <param name="For">Returns the rule for a series' values: the forecast from the origin's index and the number of steps ahead, from
/// 1.</param>
internal sealed record NaiveForecast(string Name, string Rule, Func<double[], Func<int, int, double>> For)
{
    public const string LastValueName = "last value";

    public static NaiveForecast LastValue { get; } =
        new(LastValueName, "Repeat the last known value.", values => (origin, _) => values[origin]);

    public static NaiveForecast Drift { get; } = new(
        "drift", "Continue the line from the first to the last known value.",
        values => (origin, step) => values[origin] + (origin == 0 ? 0 : step * (values[origin] - values[0]) / origin));

    public static NaiveForecast Mean { get; } =
        new("mean", "Predict the mean of all known values.", values => MeanOf(values));

    /// <summary>Repeats the last known period.</summary>
    /// <param name="period">The steps per period, at least 2.</param>
    public static NaiveForecast Seasonal(int period) => new(
        "seasonal naive", $"Repeat the value of {NumberFormat.Count(period, "step")} before, from the last known period.",
        values => (origin, step) => values[Math.Max(0, origin + step - (period * (1 + ((step - 1) / period))))]);

    /// <summary>The rules that apply.</summary>
    /// <param name="period">The steps per period; null where there is none.</param>
    public static IEnumerable<NaiveForecast> All(int? period) =>
        [LastValue, .. period is { } steps ? [Seasonal(steps)] : Array.Empty<NaiveForecast>(), Drift, Mean];

    private static Func<int, int, double> MeanOf(double[] values)
    {
        var means = new double[values.Length];
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            sum += values[i];
            means[i] = sum / (i + 1);
        }

        return (origin, _) => means[origin];
    }
}
