using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>Heat map bands stacked below each other, with names and numbered rows; one column per step.</summary>
/// <param name="plot">The plot that gets the bands.</param>
/// <param name="steps">The number of columns.</param>
/// <param name="pixels">The height in pixels per unit of a band's height.</param>
internal sealed class GateBands(Plot plot, int steps, double pixels)
{
    private const double Gap = 0.8;
    private const int TickLength = 3;
    private const double SignHeight = 13;
    private const double SignWidth = 16;
    private const double WidthForSteps = 520;
    private readonly List<Tick> names = [];
    private readonly List<Tick> rows = [];
    private double top;

    /// <summary>True when cells below zero contain a minus sign.</summary>
    public bool HasSigns { get; private set; }

    /// <summary>Adds a band below the existing bands.</summary>
    /// <param name="name">The name of the signal.</param>
    /// <param name="values">The values; each column becomes a row of the band.</param>
    /// <param name="height">The height in plot units.</param>
    /// <param name="scale">The color scale.</param>
    /// <param name="labels">The name of each row; empty for no names.</param>
    /// <param name="texts">The texts in the cells: [rows, columns]; null for none.</param>
    public Heatmap Add(string name, StepValues values, double height, ValueScale scale, string[] labels, string[,]? texts = null)
    {
        var place = new CoordinateRect(0.5, steps + 0.5, top - height, top);
        names.Add(Tick.Major(top - (height / 2), name));
        rows.AddRange(RowLabels.Labelled(labels.Length, height * pixels)
            .Select(row => Tick.Major(place.Top - ((row + 0.5) * height / labels.Length), labels[row])));
        top -= height + Gap;
        var map = HeatBand.Add(plot, values.Rows(), place, scale.Colors, scale.Range);
        if (texts is not null)
        {
            HeatBand.Write(plot, map, texts, place);
        }
        else if (scale.Low < 0 && FitsSigns(values.Width, height))
        {
            HeatBand.Write(plot, map, HeatBand.Signs(values.Rows(), -scale.Low), place);
            HasSigns = true;
        }

        return map;
    }

    private bool FitsSigns(int rows, double height) => height * pixels / rows >= SignHeight && WidthForSteps / steps >= SignWidth;

    /// <summary>Sets the axes after all bands were added.</summary>
    /// <param name="label">The name of the row axis.</param>
    public void Finish(string label)
    {
        plot.Axes.SetLimits(0.5, steps + 0.5, top, 0);
        plot.Axes.Bottom.TickGenerator = new IntegerTicks(1, steps);
        plot.Axes.Left.TickGenerator = new NumericManual([.. rows]);
        plot.Axes.Left.MajorTickStyle.Length = TickLength;

        var axis = plot.Axes.AddLeftAxis();
        AxisStyle.Apply(axis, label);
        axis.TickGenerator = new NumericManual([.. names]);
        axis.MajorTickStyle.Length = 0;
        axis.FrameLineStyle.IsVisible = false;
        plot.Axes.SetLimitsY(top, 0, axis);
    }
}
