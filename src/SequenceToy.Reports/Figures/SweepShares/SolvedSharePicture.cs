using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SequenceToy.Reports.Pictures;
using SequenceToy.Sweeps.Statistics;

namespace SequenceToy.Reports.Figures;

/// <summary>The plot of the success rate by the values of an axis, with intervals.</summary>
internal static class SolvedSharePicture
{
    private const double Apart = 0.12;
    private const float CapSize = 4;
    private const int MostLabels = 12;

    public static Picture Of(SolvedShareFigure figure, string title)
    {
        var plot = PictureStyle.New(title, figure.Axis, "Runs that reached the goal (%)");
        var text = string.Concat(figure.Curves.Select(curve => curve.Name).Concat(figure.Values));
        plot.Legend.FontName = plot.Axes.Bottom.TickLabelStyle.FontName = DejaVuSans.For(text);
        for (var i = 0; i < figure.Curves.Count; i++)
        {
            Add(plot, figure.Curves[i], SeriesStyle.Of(i), Offset(i, figure.Curves.Count));
        }

        plot.AddNote("bars: 95% Wilson intervals");
        plot.Axes.SetLimits(-0.5, figure.Values.Count - 0.5, -3, 103);
        var stride = (figure.Values.Count + MostLabels - 1) / MostLabels;
        int[] labeled = [.. Enumerable.Range(0, figure.Values.Count).Where(i => i % stride == 0)];
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. labeled.Select(i => (double)i)], [.. labeled.Select(i => figure.Values[i])]);
        return new Picture(plot, $"Success rate by {figure.Axis}. {figure.Reading}");
    }

    private static void Add(Plot plot, (string Name, IReadOnlyList<Estimate?> Shares) curve, SeriesStyle style, double offset)
    {
        int[] known = [.. Enumerable.Range(0, curve.Shares.Count).Where(i => curve.Shares[i] is not null)];
        double[] x = [.. known.Select(i => i + offset)];
        double[] y = [.. known.Select(i => 100 * curve.Shares[i]!.Value)];
        plot.AddCurve(x, y, style, curve.Name);
        var below = known.Select(i => 100 * (curve.Shares[i]!.Value - curve.Shares[i]!.Low)).ToArray();
        var above = known.Select(i => 100 * (curve.Shares[i]!.High - curve.Shares[i]!.Value)).ToArray();
        var none = new double[known.Length];
        plot.PlottableList.Add(new ErrorBar(x, y, none, none, none, none)
        {
            YErrorNegative = below,
            YErrorPositive = above,
            Color = style.Color,
            CapSize = CapSize,
            LineWidth = 1.5f,
        });
    }

    private static double Offset(int curve, int curves) => Apart * (curve - ((curves - 1) / 2.0));
}
