using ScottPlot;
using ScottPlot.TickGenerators;

namespace SequenceToy.Reports.Pictures;

/// <summary>The color scale beside a heat map.</summary>
internal static class ColorScale
{
    /// <summary>The width in pixels.</summary>
    public const int Width = 100;

    private const float Thick = 16;
    private const float LeastSize = 84;
    private const int Ticks = 9;

    /// <summary>Adds a color scale beside the plot.</summary>
    public static void AddColors(this Plot plot, IHasColorAxis source, string label)
    {
        var bar = plot.Add.ColorBar(source);
        bar.Width = Thick;
        AxisStyle.Apply(bar.Axis, "");
        AxisStyle.Apply(bar.LabelStyle, label, PictureStyle.LabelSize);
        bar.Axis.TickGenerator =
            new NumericAutomatic { LabelFormatter = AxisStyle.Tick, TargetTickCount = Ticks, MinorTickGenerator = new NoMinorTicks() };
        bar.Axis.MinimumSize = LeastSize;
    }
}
