using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>Bands of cells one below the other, each with its name and its rows numbered beside it, a column for each step.</summary>
/// <param name="plot">Where.</param>
/// <param name="steps">How many columns.</param>
/// <param name="pixels">How many pixels high a band is for each unit of its height.</param>
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

    /// <summary>Whether cells below zero have a minus in them.</summary>
    public bool HasSigns { get; private set; }

    /// <summary>Adds a band below those that are there.</summary>
    /// <param name="name">What it shows.</param>
    /// <param name="values">Its cells: a row for each column of the values.</param>
    /// <param name="height">How high it is, in the plot's units.</param>
    /// <param name="scale">Its colors.</param>
    /// <param name="labels">What each row is called; empty for no names.</param>
    /// <param name="texts">[rows, columns]: what is written into the cells; null for nothing.</param>
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

    /// <summary>Sets the axes, once all bands are there.</summary>
    /// <param name="label">What the rows are.</param>
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
