using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The scatter plot of the page.</summary>
internal static class ScatterChart
{
    private const int MaxPoints = 1500;
    private const int MaxOutputs = 4;

    public static Markup Of(ReportContext context)
    {
        var figure = new ScatterFigure(context.Samples.Answers);
        var all = figure.Finite.Count;
        if (all == 0)
        {
            return Markup.Of($"<p>None of the network’s answers is a finite number: there is no scatter plot.</p>\n");
        }

        var every = (all + MaxPoints - 1) / MaxPoints;
        var drawn = figure.Finite.Where((_, i) => i % every == 0).ToArray();
        var outputs = Math.Min(MaxOutputs, figure.Width);
        context.Charts["scatter"] = new
        {
            Names = Enumerable.Range(1, outputs).Select(output => outputs == 1 ? "answer" : $"answer {NumberFormat.Count(output)}"),
            Points = Enumerable.Range(0, outputs).Select(output => drawn.Select(pair => new[]
            {
                ChartNumber.Of(pair.Correct[output]), ChartNumber.Of(pair.Predicted[output]), pair.Sample + 1,
            })),
        };
        var answers =
            $"{NumberFormat.Count(drawn.Length, "answer")} to the first "
            + $"{NumberFormat.Count(context.Samples.Samples.Count, "scored sample")}"
            + (every == 1 ? "" : $", every {NumberFormat.Ordinal(every)} of {NumberFormat.Count(all)}");
        var reading = $"{answers}. Points on the dashed line are exactly correct. The mean absolute error is "
            + $"{NumberFormat.Number(figure.MeanError)}, the largest error {NumberFormat.Number(figure.LargestError)}."
            + (figure.Width > outputs ? $" The first {NumberFormat.Count(outputs)} of {NumberFormat.Count(figure.Width)} numbers are drawn."
                : "")
            + (figure.NotFinite > 0 ? $" Not drawn: {NumberFormat.Count(figure.NotFinite, "answer")} that are not finite." : "");
        return Tables.Chart("scatter", "scatter", "Predicted answer by correct answer (real units)", reading);
    }
}
