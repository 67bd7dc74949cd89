using ScottPlot;
using ScottPlot.Plottables;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Tests.Pictures;

/// <summary>Access to the contents of a plot for tests.</summary>
internal static class Drawn
{
    public static T[] All<T>(this Picture picture) => [.. picture.Plot.GetPlottables().OfType<T>()];

    public static Coordinates[] Points(this Scatter curve) => [.. curve.Data.GetScatterPoints()];

    public static string[] Legend(this Picture picture) => [.. picture.Plot.Legend.GetItems().Select(item => item.LabelText)];

    public static string Title(this Picture picture) => picture.Plot.Axes.Title.Label.Text;

    public static string X(this Picture picture) => picture.Plot.Axes.Bottom.Label.Text;

    public static string Y(this Picture picture) => picture.Plot.Axes.Left.Label.Text;

    public static AxisLimits Limits(this Picture picture) => picture.Plot.Axes.GetLimits();

    /// <summary>Returns the tick labels of an axis in a plot of default size.</summary>
    public static string[] Ticks(this Picture picture, Func<Plot, IAxis> axis)
    {
        picture.ToPng();
        return [.. axis(picture.Plot).TickGenerator.Ticks.Where(tick => tick.IsMajor).Select(tick => tick.Label)];
    }
}
