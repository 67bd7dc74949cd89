using SequenceToy.Series;

namespace SequenceToy.Reports.Figures;

/// <summary>The C# code that gets the data of a series experiment.</summary>
internal static class SeriesDataCode
{
    /// <summary>Returns the lines before the experiment, and the expression for the data.</summary>
    public static (string Lines, string Name) Of(SeriesData data) =>
        IsSame(data, SeriesData.Sunspots) ? ("", "SeriesData.Sunspots")
        : IsSame(data, SeriesData.Nile) ? ("", "SeriesData.Nile")
        : data.TimeColumn is null && data.SeriesColumn is null && data.All.Any(series => series.HasTimes || series.Name.Length > 0)
            ? ("// Load your own data here: the same values at the same times.\nSeriesData data = LoadSeries();\n\n", "data")
        : ($"// Write the path of your own file here{Policy(data)}.\n{Read(data)}\n\n", "data");

    private static string Read(SeriesData data)
    {
        var time = data.TimeColumn is { } column ? $", time: {CSharpText.Of(column)}" : "";
        var series = data.SeriesColumn is { } names ? $", series: {CSharpText.Of(names)}" : "";
        return $"var data = SeriesData.ReadCsv(\"your-data.csv\", values: {CSharpText.Of(data.Columns)}{time}{series});";
    }

    private static string Policy(SeriesData data) =>
        data.Notes.Count == 0 ? "" : ", and the same policy: times or values were treated when the data was read";

    private static bool IsSame(SeriesData data, SeriesData embedded) =>
        ReferenceEquals(data, embedded) || (data.All.Count == 1 && data.Columns.Equals(embedded.Columns)
            && data.All[0].Times.Equals(embedded.All[0].Times)
            && data.All[0].Values(data.Columns[0]).SequenceEqual(embedded.All[0].Values(data.Columns[0])));
}
