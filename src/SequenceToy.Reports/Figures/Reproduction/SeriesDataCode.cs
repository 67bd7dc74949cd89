using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The C# code that gets the data of a series experiment.</summary>
internal static class SeriesDataCode
{
    /// <summary>Returns the lines before the experiment, and the expression for the data.</summary>
    public static (string Lines, string Name) Of(SeriesData data, CSharpLiteral literal) =>
        IsSame(data, SeriesData.Sunspots) ? ("", "SeriesData.Sunspots")
        : IsSame(data, SeriesData.Nile) ? ("", "SeriesData.Nile")
        : data.TimeColumn is null && data.SeriesColumn is null && data.All.Any(series => series.HasTimes || series.Name.Length > 0)
            ? ("// Load your own data here: the same values at the same times.\nSeriesData data = LoadSeries();\n\n", "data")
        : ($"// Write the path of your own file here.\n{Read(data, literal)}\n\n", "data");

    private static string Read(SeriesData data, CSharpLiteral literal)
    {
        string[] arguments =
        [
            "\"your-data.csv\"", $"values: {CSharpText.Of(data.Columns)}",
            .. data.TimeColumn is { } time ? [$"time: {CSharpText.Of(time)}"] : Array.Empty<string>(),
            .. data.SeriesColumn is { } names ? [$"series: {CSharpText.Of(names)}"] : Array.Empty<string>(),
            .. data.Source.Options == new CsvOptions() ? [] : new[] { $"options: {literal.Of(data.Source.Options)}" },
            .. data.Source.Policy == new TimePolicy() ? [] : new[] { $"policy: {literal.Of(data.Source.Policy)}" },
        ];
        return $"var data = SeriesData.ReadCsv({string.Join(", ", arguments)});";
    }

    private static bool IsSame(SeriesData data, SeriesData embedded) =>
        ReferenceEquals(data, embedded) || (data.All.Count == 1 && data.Columns.Equals(embedded.Columns)
            && data.All[0].Times.Equals(embedded.All[0].Times)
            && data.All[0].Values(data.Columns[0]).SequenceEqual(embedded.All[0].Values(data.Columns[0])));
}
