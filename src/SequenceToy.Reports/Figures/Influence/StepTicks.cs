using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The axis of the steps in a picture, in the order of time.</summary>
internal static class StepTicks
{
    /// <summary>The name of the axis.</summary>
    public static string AxisName(InfluenceFigure figure) =>
        figure.StepAxis + (figure.IsFromAnswer && figure.Bars.Any(bar => bar.Position > 0) ? " (negative: after)" : "");

    /// <summary>The number at a position: the step, or how many steps it lies before the answer's own.</summary>
    public static string Label(InfluenceFigure figure, int position) => AxisStyle.Tick(figure.IsFromAnswer ? -position : position);

    /// <summary>Ticks from the first step to the last.</summary>
    public static IntegerTicks Of(InfluenceFigure figure) => figure.Bars.Count == 0
        ? new(1, 1)
        : new(figure.Bars[0].Position, figure.Bars[^1].Position, position => Label(figure, position));
}
