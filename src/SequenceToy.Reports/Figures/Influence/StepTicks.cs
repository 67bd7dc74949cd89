using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The step axis of a plot, in order of time.</summary>
internal static class StepTicks
{
    /// <summary>Returns the label of the axis.</summary>
    public static string AxisName(InfluenceFigure figure) =>
        figure.StepAxis + (figure.IsFromPrediction && figure.Bars.Any(bar => bar.Position > 0) ? " (negative: after)" : "");

    /// <summary>Returns the number at a position: the step, or its distance before the target.</summary>
    public static string Label(InfluenceFigure figure, int position) => AxisStyle.Tick(figure.IsFromPrediction ? -position : position);

    /// <summary>Returns the ticks from the first to the last step.</summary>
    public static IntegerTicks Of(InfluenceFigure figure) => figure.Bars.Count == 0
        ? new(1, 1)
        : new(figure.Bars[0].Position, figure.Bars[^1].Position, position => Label(figure, position));
}
