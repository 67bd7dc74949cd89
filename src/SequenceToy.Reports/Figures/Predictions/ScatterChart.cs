using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>Predicted against correct numbers.</summary>
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
            return Markup.Of($"<p>None of the network’s answers is a finite number: there is nothing to draw.</p>\n");
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
        var reading = $"{answers}. On the line the answer is right; the mean distance from it is {NumberFormat.Number(figure.MeanError)}, "
            + $"the largest {NumberFormat.Number(figure.LargestError)}."
            + (figure.Width > outputs ? $" Of {NumberFormat.Count(figure.Width)} numbers the first {NumberFormat.Count(outputs)} are drawn."
                : "")
            + (figure.NotFinite > 0 ? $" Not drawn: {NumberFormat.Count(figure.NotFinite, "answer")} not finite." : "");
        return Tables.Chart("scatter", "scatter", "Predicted against right answers (real units)", reading);
    }
}
