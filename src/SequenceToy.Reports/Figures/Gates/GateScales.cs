using ScottPlot;
using ScottPlot.Plottables;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The color scales beside the bands; bands with the same scale share one.</summary>
internal sealed class GateScales
{
    /// <summary>The common name of all gates, which share a scale.</summary>
    public const string Gates = "gates";

    private readonly List<(ValueScale Scale, string Name, Heatmap Map)> bands = [];

    /// <summary>The number of different scales.</summary>
    public int Count => bands.Select(band => band.Scale).Distinct().Count();

    public void Add(ValueScale scale, string name, Heatmap map) => bands.Add((scale, name, map));

    /// <summary>Draws the scales beside a plot.</summary>
    public void Show(Plot plot)
    {
        foreach (var shared in bands.GroupBy(band => band.Scale))
        {
            // Gates are named first.
            var names = shared.Select(band => band.Name).Distinct(StringComparer.Ordinal).OrderByDescending(IsGates)
                .Select(name => IsGates(name) ? "gates: 0 (closed) to 1 (open)" : name);
            plot.AddColors(shared.First().Map, string.Join(shared.Any(band => IsGates(band.Name)) ? "; " : ", ", names));
        }
    }

    private static bool IsGates(string name) => string.Equals(name, Gates, StringComparison.Ordinal);
}
