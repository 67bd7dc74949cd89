using ScottPlot;
using ScottPlot.Hatches;
using ScottPlot.Plottables;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The bar chart of the influence of each step.</summary>
internal static class InfluencePicture
{
    private const int MaxWritten = 16;
    private const int MaxSpreads = 40;
    private const double Above = 1.12;
    private const double ConstantAt = 0.02;
    private const float MarkSize = 9;
    private static readonly string Below = $"below {NumberFormat.FixedPercent(StepInfluence.IgnoredBelow, 0)}";

    /// <param name="figure">The measured influence.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(InfluenceFigure figure, string title)
    {
        var plot = PictureStyle.New(title, StepTicks.AxisName(figure), figure.AmountAxis);
        var drawn = figure.Bars.Where(bar => bar.IsDrawn).ToArray();
        AddBars(plot, drawn, InfluenceKind.ChangesPrediction, "changes the prediction", PictureColors.Blue, hatch: null);
        AddBars(plot, drawn, InfluenceKind.NoEffect, $"no effect ({Below})", PictureColors.LightGrey, hatch: null);
        AddBars(plot, drawn, InfluenceKind.Ignored, $"should be ignored and is ignored ({Below})", PictureColors.ToIgnore, new Striped());
        const string NotIgnored = "should be ignored but changes the prediction";
        AddBars(plot, drawn, InfluenceKind.NotIgnored, NotIgnored, PictureColors.ToIgnore, new Striped());
        var hasSpreads = drawn.Length is > 0 and <= MaxSpreads;
        if (hasSpreads)
        {
            AddSpreads(plot, figure, drawn);
        }

        foreach (var bar in drawn.Length <= MaxWritten ? drawn : [])
        {
            var height = Math.Max(bar.Step.Mean, 0) + bar.Step.StandardDeviation;
            plot.AddText(bar.Share, bar.Position, height, PictureColors.Black, Alignment.LowerCenter).OffsetY = -3;
        }

        var highest = drawn.Select(bar => bar.Step.Mean + (hasSpreads ? bar.Step.StandardDeviation : 0)).Append(0).Max();
        var top = Math.Max(Above * highest, figure.LeastTop);
        AddConstant(
            plot, [.. figure.Bars.Where(bar => bar.Kind == InfluenceKind.Constant).Select(bar => (double)bar.Position)], ConstantAt * top);
        if (figure.IsDoubtful)
        {
            plot.AddNote(figure.MeasuredOn);
        }

        var positions = figure.Bars.Select(bar => bar.Position).DefaultIfEmpty(1).ToArray();
        var bottom = drawn.Select(bar => bar.Step.Mean).Append(0).Min();
        plot.Axes.SetLimits(positions.Min() - 0.6, positions.Max() + 0.6, bottom * Above, top);
        plot.Axes.Bottom.TickGenerator = StepTicks.Of(figure);
        return new Picture(plot, Describe(figure));
    }

    private static string Describe(InfluenceFigure figure)
    {
        var (steps, which) = InfluenceSentences.Selected(figure, MaxSpreads);
        var sentences = string.Concat(steps.Select(i => $"{figure.Report.Sentence(figure.Report.Steps[i])}. "));
        var lost = figure.Bars.Count(bar => bar.Kind == InfluenceKind.NotFinite);
        return $"{figure.AmountAxis}. {sentences}".TrimEnd() + which
            + (lost > 0 ? $" The influence of {NumberFormat.Count(lost, "step")} is not finite." : "")
            + (figure.IsDoubtful ? $" Measured on {figure.MeasuredOn}." : "");
    }

    // A mark instead of a bar: a constant step has unknown influence, not zero.
    private static void AddConstant(Plot plot, double[] positions, double height)
    {
        if (positions.Length > 0)
        {
            var marks =
                plot.Add.Markers(positions, Array.ConvertAll(positions, _ => height), MarkerShape.Eks, MarkSize, PictureColors.Grey);
            marks.MarkerLineWidth = 2;
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = InfluenceFigure.Constant, MarkerStyle = marks.MarkerStyle });
        }
    }

    private static void AddBars(Plot plot, InfluenceBar[] drawn, InfluenceKind kind, string legend, Color color, IHatch? hatch)
    {
        var bars = drawn.Where(bar => bar.Kind == kind).Select(bar => new Bar
        {
            Position = bar.Position,
            Value = bar.Step.Mean,
            FillColor = color,
            FillHatch = hatch,
            FillHatchColor = Colors.White,
            LineColor = PictureColors.Black,
            LineWidth = drawn.Length <= MaxSpreads ? 1 : 0,
        }).ToArray();
        if (bars.Length > 0)
        {
            plot.Add.Bars(bars);
            var fill = new FillStyle { Color = color, Hatch = hatch, HatchColor = Colors.White };
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = legend, FillStyle = fill });
        }
    }

    private static void AddSpreads(Plot plot, InfluenceFigure figure, InfluenceBar[] drawn)
    {
        var spread = new ErrorBar(
            [.. drawn.Select(bar => (double)bar.Position)], [.. drawn.Select(bar => bar.Step.Mean)], null, null,
            [.. drawn.Select(bar => Math.Min(bar.Step.StandardDeviation, Math.Max(bar.Step.Mean, 0)))],
            [.. drawn.Select(bar => bar.Step.StandardDeviation)])
        {
            Color = PictureColors.Black,
            LineWidth = 1.5f,
            CapSize = 5,
        };
        plot.Add.Plottable(spread);
        plot.AddNote(
            $"± standard deviation over {(figure.Report.Method == InfluenceMethod.Permutation ? "repeats" : "samples")}", isLine: true);
    }
}
