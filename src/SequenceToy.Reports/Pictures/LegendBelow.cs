using ScottPlot;
using ScottPlot.Panels;

namespace SequenceToy.Reports.Pictures;

/// <summary>The legend below the axes, as wide as the picture, in as many rows as it needs: it covers no curve.</summary>
/// <param name="legend">What is shown.</param>
internal sealed class LegendBelow(Legend legend) : PanelBase
{
    private const int Gap = 6;

    /// <summary>How wide the picture is, in pixels.</summary>
    public float PictureWidth { get; set; } = PictureStyle.Width;

    public override float Measure(Paint paint) =>
        legend.GetItems().Length == 0 ? 0 : legend.GetLayout(Room, paint).LegendRect.Height + (2 * Gap);

    public override void Render(RenderPack rp, float size, float offset)
    {
        // The legend is drawn here, below; ScottPlot would draw it once more, among the curves.
        var top = rp.DataRect.Bottom + offset;
        var rectangle = new PixelRect(rp.FigureRect.Left, rp.FigureRect.Right, top + size, top);
        legend.IsVisible = true;
        legend.Render(rp.Canvas, rp.Paint, rectangle, Alignment.MiddleCenter);
        legend.IsVisible = false;
    }

    private PixelSize Room => new(PictureWidth, float.MaxValue);
}
