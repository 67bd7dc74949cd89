using System.Globalization;
using SequenceToy.Series;

namespace SequenceToy.Console.Commands.Fit;

/// <summary>Describes an embedded series, as <c>inspect</c> describes a file.</summary>
internal static class EmbeddedSeries
{
    private const int Shown = 5;

    /// <summary>Returns one line for the series, then one per column.</summary>
    public static string Text(string name, SeriesData data)
    {
        var series = data.All[0];
        IEnumerable<string> lines =
        [
            $"{name}: built-in series, {NumberFormat.Count(series.Length, "time step")} from {series.Times[0]} to {series.Times[^1]}",
            .. data.Columns.Select(column => $"  {PrintableText.Quoted(column)}: {Text(series.Values(column).ToArray())}"),
        ];
        return string.Join('\n', lines);
    }

    private static string Text(double[] values) =>
        $"numbers from {NumberFormat.Number(values.Min())} to {NumberFormat.Number(values.Max())}; first "
        + string.Join(", ", values.Take(Shown).Select(value => value.ToString(CultureInfo.InvariantCulture)));
}
