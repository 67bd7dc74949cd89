using ScottPlot;
using ScottPlot.Hatches;
using ScottPlot.Plottables;
using SequenceToy.Data;
using SequenceToy.Inspection.Influence;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Plots;

/// <summary>How much each step matters to the answer: a bar for each.</summary>
internal static class InfluencePlot
{
    private const int MostWritten = 16;
    private const int MostSpreads = 40;
    private const double Above = 1.12;

    /// <param name="report">What was measured.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(InfluenceReport report, string title)
    {
        var isFromStart = report.Counting == StepCounting.FromStart;
        var plot = PictureStyle.New(title, isFromStart ? "Step" : "Steps after the answer's own (negative: before)", Amount(report));
        var shown = report.Steps.Where(step => double.IsFinite(step.Mean)).ToArray();
        AddBars(plot, report, shown, step => !step.IsIgnored && !ShouldBeIgnored(report, step), "moves the answer", PictureStyle.Blue, hatch: null);
        AddBars(plot, report, shown, step => !step.IsIgnored && ShouldBeIgnored(report, step), "moves the answer, and should not", PictureStyle.Vermillion, new Striped());
        AddBars(plot, report, shown, step => step.IsIgnored, $"ignored (below {StepInfluence.IgnoredBelow * 100:0} %)", PictureStyle.LightGrey, hatch: null);
        if (shown.Length <= MostSpreads)
        {
            AddSpreads(plot, report, shown);
        }

        if (shown.Length <= MostWritten)
        {
            foreach (var step in shown)
            {
                plot.AddWords(Figures.Percent(step.Share), Position(report, step), Math.Max(step.Mean, 0) + step.StandardDeviation, PictureStyle.Black, Alignment.LowerCenter).OffsetY = -3;
            }
        }

        var top = shown.Select(step => step.Mean + (shown.Length <= MostSpreads ? step.StandardDeviation : 0)).Append(0).Max();
        var bottom = shown.Select(step => step.Mean).Append(0).Min();
        var positions = report.Steps.Select(step => Position(report, step)).DefaultIfEmpty(1).ToArray();
        plot.Axes.SetLimits(positions.Min() - 0.6, positions.Max() + 0.6, bottom * Above, top > 0 ? top * Above : 1);
        PictureStyle.CountWholes(plot.Axes.Bottom);
        var lost = report.Steps.Count - shown.Length;
        return new Picture(plot, $"{Amount(report)}. {string.Join(". ", report.Sentences.Take(MostSpreads))}.{(lost > 0 ? $" Of {Figures.Counted(lost, "step")} it is no finite number." : "")}");
    }

    private static void AddBars(Plot plot, InfluenceReport report, StepInfluence[] steps, Func<StepInfluence, bool> which, string legend, Color color, IHatch? hatch)
    {
        var bars = steps.Where(which).Select(step => new Bar
        {
            Position = Position(report, step),
            Value = step.Mean,
            FillColor = color,
            FillHatch = hatch,
            FillHatchColor = Colors.White,
            LineColor = PictureStyle.Black,
            LineWidth = steps.Length <= MostSpreads ? 1 : 0,
        }).ToArray();
        if (bars.Length > 0)
        {
            plot.Add.Bars(bars).LegendText = legend;
        }
    }

    private static void AddSpreads(Plot plot, InfluenceReport report, StepInfluence[] steps)
    {
        if (steps.Length == 0)
        {
            return;
        }

        var spread = new ErrorBar(
            [.. steps.Select(step => Position(report, step))], [.. steps.Select(step => step.Mean)], null, null,
            [.. steps.Select(step => Math.Min(step.StandardDeviation, Math.Max(step.Mean, 0)))], [.. steps.Select(step => step.StandardDeviation)])
        {
            Color = PictureStyle.Black,
            LineWidth = 1.5f,
            CapSize = 5,
        };
        plot.Add.Plottable(spread);
        plot.AddNote($"± standard deviation over {(report.Method == InfluenceMethod.Permutation ? "repeats" : "samples")}", isLine: true);
    }

    private static bool ShouldBeIgnored(InfluenceReport report, StepInfluence step) => report.ShouldBeIgnored.Contains(step);

    // Steps are told from 1, distances from the answer's own step from 0.
    private static double Position(InfluenceReport report, StepInfluence step) => report.Counting == StepCounting.FromStart ? step.Step + 1 : step.Step;

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
