using ScottPlot;
using ScottPlot.Plottables;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The scales of colors beside the bands: one for all bands that share it, named after them.</summary>
internal sealed class GateScales
{
    /// <summary>The name of all gates, which share a scale.</summary>
    public const string Gates = "gates";

    private readonly List<(ValueScale Scale, string Name, Heatmap Map)> bands = [];

    /// <summary>How many scales there are.</summary>
    public int Count => bands.Select(band => band.Scale).Distinct().Count();

    public void Add(ValueScale scale, string name, Heatmap map) => bands.Add((scale, name, map));

    /// <summary>Draws them beside a plot.</summary>
    public void Show(Plot plot)
    {
        foreach (var shared in bands.GroupBy(band => band.Scale))
        {
            // What is shut or open is said first.
            var names = shared.Select(band => band.Name).Distinct(StringComparer.Ordinal).OrderByDescending(IsGates)
                .Select(name => IsGates(name) ? "gates: 0 shut … 1 open" : name);
            plot.AddColors(shared.First().Map, string.Join(shared.Any(band => IsGates(band.Name)) ? "; " : ", ", names));
        }
    }

    private static bool IsGates(string name) => string.Equals(name, Gates, StringComparison.Ordinal);
}
