using ScottPlot;
using ScottPlot.Hatches;
using ScottPlot.Plottables;
using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Plots;

/// <summary>How much each step matters to the answer: a bar for each.</summary>
internal static class InfluencePlot
{
    private const int MostWritten = 16;
    private const int MostSpreads = 40;
    private const double Above = 1.12;
    private const double LeastShare = 0.05;

    private static readonly string Below = FormattableString.Invariant($"below {StepInfluence.IgnoredBelow * 100:0} %");

    /// <param name="report">What was measured.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(InfluenceReport report, string title)
    {
        var plot = PictureStyle.New(title, StepAxis.Name(report), Amount(report));
        var shown = report.Steps.Where(step => double.IsFinite(step.Mean)).ToArray();
        var ignored = report.ShouldBeIgnored;
        AddBars(plot, report, shown, step => !step.IsIgnored && !ignored.Contains(step), "moves the answer", PictureStyle.Blue, hatch: null);
        AddBars(plot, report, shown, step => step.IsIgnored && !ignored.Contains(step), $"no effect ({Below})", PictureStyle.LightGrey, hatch: null);
        AddBars(plot, report, shown, step => step.IsIgnored && ignored.Contains(step), $"should be ignored, and is ({Below})", PictureStyle.ToIgnore, new Striped());
        AddBars(plot, report, shown, step => !step.IsIgnored && ignored.Contains(step), "should be ignored, and moves the answer", PictureStyle.ToIgnore, new Striped());
        if (shown.Length <= MostSpreads)
        {
            AddSpreads(plot, report, shown);
        }

        if (shown.Length <= MostWritten)
        {
            foreach (var step in shown)
            {
                plot.AddWords(Percent(step.Share), StepAxis.Position(report, step), Math.Max(step.Mean, 0) + step.StandardDeviation, PictureStyle.Black, Alignment.LowerCenter).OffsetY = -3;
            }
        }

        var top = shown.Select(step => step.Mean + (shown.Length <= MostSpreads ? step.StandardDeviation : 0)).Append(0).Max();
        var bottom = shown.Select(step => step.Mean).Append(0).Min();
        var positions = report.Steps.Select(step => (double)StepAxis.Position(report, step)).DefaultIfEmpty(1).ToArray();
        plot.Axes.SetLimits(positions.Min() - 0.6, positions.Max() + 0.6, bottom * Above, Math.Max(top * Above, Least(report)));
        plot.Axes.Bottom.TickGenerator = StepAxis.Ticks(report);
        var lost = report.Steps.Count - shown.Length;
        return new Picture(plot, $"{Amount(report)}. {string.Join(". ", Told(report).Select(report.Sentence))}.{(lost > 0 ? $" Of {Figures.Counted(lost, "step")} it is no finite number." : "")}");
    }

    // Of many steps those that matter most, in their order.
    private static IEnumerable<StepInfluence> Told(InfluenceReport report) =>
        report.Steps.OrderByDescending(step => step.Mean).ThenBy(step => step.Step).Take(MostSpreads).OrderBy(step => step.Step);

    private static void AddBars(Plot plot, InfluenceReport report, StepInfluence[] steps, Func<StepInfluence, bool> which, string legend, Color color, IHatch? hatch)
    {
        var bars = steps.Where(which).Select(step => new Bar
        {
            Position = StepAxis.Position(report, step),
            Value = step.Mean,
            FillColor = color,
            FillHatch = hatch,
            FillHatchColor = Colors.White,
            LineColor = PictureStyle.Black,
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
            Color = PictureStyle.Black,
            LineWidth = 1.5f,
            CapSize = 5,
        };
        plot.Add.Plottable(spread);
        plot.AddNote($"± standard deviation over {(report.Method == InfluenceMethod.Permutation ? "repeats" : "samples")}", isLine: true);
    }

    // What is as good as nothing must not look tall.
    private static double Least(InfluenceReport report) => LeastShare * (report.Method == InfluenceMethod.Permutation && report.Kind != TargetKind.Number ? 1 : report.Range);

    // A permutation can make a score a trifle better; adding 0 makes 0 of -0.
    private static string Percent(double share) => Figures.Percent(Math.Round(share, 3) + 0.0).Replace('-', '−');

    private static string Amount(InfluenceReport report) => report.Method switch
    {
        InfluenceMethod.Permutation => $"What is lost without it ({Unit(report)})",
        InfluenceMethod.Gradient => $"How far it moves the answer along the slope ({Unit(report)})",
        _ => $"How far it moves the answer ({Unit(report)})",
    };

    private static string Unit(InfluenceReport report) => (report.Method, report.Kind) switch
    {
        (InfluenceMethod.Permutation, TargetKind.Number) => "RMSE, real units",
        (_, TargetKind.Number) => "real units",
        _ => "probability",
    };
}
