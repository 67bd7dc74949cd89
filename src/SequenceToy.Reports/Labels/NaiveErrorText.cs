using SequenceToy.Series;

namespace SequenceToy.Reports.Labels;

/// <summary>The simple forecast whose error is the unit of the MASE, in words.</summary>
internal static class NaiveErrorText
{
    /// <summary>Returns the rule: <c>repeating the value 12 steps before</c>.</summary>
    public static string Rule(SeriesSettings settings) => settings.Period is { } period
        ? $"repeating the value {NumberFormat.Count(period, "step")} before" : "repeating the last value, one step ahead";

    /// <summary>Returns the meaning of the MASE in a tile.</summary>
    public static string Meaning(SeriesSettings settings) =>
        $"1 equals the error of {Rule(settings)}, in the training part; less is better";
}
