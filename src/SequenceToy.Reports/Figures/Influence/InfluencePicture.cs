using ScottPlot;
using ScottPlot.Hatches;
using ScottPlot.Plottables;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>How much each step matters to the answer: a bar for each.</summary>
internal static class InfluencePicture
{
    private const int MostWritten = 16;
    private const int MostSpreads = 40;
    private const double Above = 1.12;
    private const double ConstantAt = 0.02;
    private const float MarkSize = 9;

    private static readonly string Below = FormattableString.Invariant($"below {StepInfluence.IgnoredBelow * 100:0} %");

    /// <param name="report">What was measured.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(InfluenceReport report, string title)
    {
        report = InfluenceAxis.InOneUnit(report);
        var plot = PictureStyle.New(title, StepAxis.Name(report), InfluenceAxis.Amount(report));
        var measured = report.Steps.Where(step => !step.IsConstant).ToArray();
        var shown = measured.Where(step => double.IsFinite(step.Mean)).ToArray();
        var ignored = report.ShouldBeIgnored;
        AddBars(plot, report, shown, step => !step.IsIgnored && !ignored.Contains(step), "moves the answer", PictureColors.Blue, hatch: null);
        AddBars(plot, report, shown, step => step.IsIgnored && !ignored.Contains(step), $"no effect ({Below})", PictureColors.LightGrey, hatch: null);
        AddBars(plot, report, shown, step => step.IsIgnored && ignored.Contains(step), $"should be ignored, and is ({Below})", PictureColors.ToIgnore, new Striped());
        AddBars(plot, report, shown, step => !step.IsIgnored && ignored.Contains(step), "should be ignored, and moves the answer", PictureColors.ToIgnore, new Striped());
        if (shown.Length <= MostSpreads)
        {
            AddSpreads(plot, report, shown);
        }

        if (shown.Length <= MostWritten)
        {
            foreach (var step in shown)
            {
                plot.AddWords(NumberText.Influence(step.Share), StepAxis.Position(report, step), Math.Max(step.Mean, 0) + step.StandardDeviation, PictureColors.Black, Alignment.LowerCenter).OffsetY = -3;
            }
        }

        var top = Math.Max(Above * shown.Select(step => step.Mean + (shown.Length <= MostSpreads ? step.StandardDeviation : 0)).Append(0).Max(), InfluenceAxis.Least(report));
        var bottom = shown.Select(step => step.Mean).Append(0).Min();
        AddConstant(plot, [.. report.Steps.Where(step => step.IsConstant).Select(step => (double)StepAxis.Position(report, step))], ConstantAt * top);
        if (InfluenceNotes.Doubt(report) is { } doubt)
        {
            plot.AddNote(doubt);
        }

        var positions = report.Steps.Select(step => (double)StepAxis.Position(report, step)).DefaultIfEmpty(1).ToArray();
        plot.Axes.SetLimits(positions.Min() - 0.6, positions.Max() + 0.6, bottom * Above, top);
        plot.Axes.Bottom.TickGenerator = StepAxis.Ticks(report);
        return new Picture(plot, Describe(report, measured.Length - shown.Length));
    }

    private static string Describe(InfluenceReport report, int lost)
    {
        var told = SelectedSteps.Of(report, MostSpreads);
        return $"{InfluenceAxis.Amount(report)}. {string.Concat(told.Indices.Select(i => $"{report.Sentence(report.Steps[i])}. "))}".TrimEnd()
            + told.Sentence + (lost > 0 ? $" Of {NumberText.Counted(lost, "step")} it is no finite number." : "") + (InfluenceNotes.Doubt(report) is { } doubt ? $" Measured on {doubt}." : "");
    }

    // No bar: that it moves nothing is not known either.
    private static void AddConstant(Plot plot, double[] positions, double height)
    {
        if (positions.Length > 0)
        {
            var marks = plot.Add.Markers(positions, Array.ConvertAll(positions, _ => height), MarkerShape.Eks, MarkSize, PictureColors.Grey);
            marks.MarkerLineWidth = 2;
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = InfluenceNotes.Constant, MarkerStyle = marks.MarkerStyle });
        }
    }

    private static void AddBars(Plot plot, InfluenceReport report, StepInfluence[] steps, Func<StepInfluence, bool> which, string legend, Color color, IHatch? hatch)
    {
        var bars = steps.Where(which).Select(step => new Bar
        {
            Position = StepAxis.Position(report, step),
            Value = step.Mean,
            FillColor = color,
            FillHatch = hatch,
            FillHatchColor = Colors.White,
            LineColor = PictureColors.Black,
            LineWidth = steps.Length <= MostSpreads ? 1 : 0,
        }).ToArray();
        if (bars.Length > 0)
        {
            plot.Add.Bars(bars);
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = legend, FillStyle = new FillStyle { Color = color, Hatch = hatch, HatchColor = Colors.White } });
        }
    }

    private static void AddSpreads(Plot plot, InfluenceReport report, StepInfluence[] steps)
    {
        if (steps.Length == 0)
        {
            return;
        }

        var spread = new ErrorBar(
            [.. steps.Select(step => (double)StepAxis.Position(report, step))], [.. steps.Select(step => step.Mean)], null, null,
            [.. steps.Select(step => Math.Min(step.StandardDeviation, Math.Max(step.Mean, 0)))], [.. steps.Select(step => step.StandardDeviation)])
        {
            Color = PictureColors.Black,
            LineWidth = 1.5f,
            CapSize = 5,
        };
        plot.Add.Plottable(spread);
        plot.AddNote($"± standard deviation over {(report.Method == InfluenceMethod.Permutation ? "repeats" : "samples")}", isLine: true);
    }
}
