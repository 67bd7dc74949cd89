using ScottPlot.Plottables;
using SequenceToy.Reports;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Pictures.Verdicts;

/// <summary>Draws the losses of a run, with a short axis label and without the marker and the notes.</summary>
internal static class LossesPicture
{
    public static Picture Of(ExperimentResult result, string title)
    {
        var picture = result.PlotLoss();
        picture.Plot.Axes.Title.Label.Text = title;
        picture.Plot.Axes.Left.Label.Text = "Loss";
        picture.Plot.Remove<Marker>();
        picture.Plot.Legend.ManualItems.Clear();
        return picture;
    }
}
