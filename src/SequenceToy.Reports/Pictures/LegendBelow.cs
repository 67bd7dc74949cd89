using ScottPlot;
using ScottPlot.Panels;

namespace SequenceToy.Reports.Pictures;

/// <summary>A legend below the axes, as wide as the plot, so that it covers no curve.</summary>
/// <param name="legend">The legend of the plot.</param>
internal sealed class LegendBelow(Legend legend) : PanelBase
{
    private const int Gap = 6;

    /// <summary>The width of the picture in pixels.</summary>
    public float PictureWidth { get; set; } = PictureStyle.Width;

    public override float Measure(Paint paint) =>
        legend.GetItems().Length == 0 ? 0 : legend.GetLayout(Room, paint).LegendRect.Height + (2 * Gap);

    public override void Render(RenderPack rp, float size, float offset)
    {
        // Visible only here; otherwise ScottPlot would draw it again over the curves.
        var top = rp.DataRect.Bottom + offset;
        var rectangle = new PixelRect(rp.FigureRect.Left, rp.FigureRect.Right, top + size, top);
        legend.IsVisible = true;
        legend.Render(rp.Canvas, rp.Paint, rectangle, Alignment.MiddleCenter);
        legend.IsVisible = false;
    }

    private PixelSize Room => new(PictureWidth, float.MaxValue);
}
