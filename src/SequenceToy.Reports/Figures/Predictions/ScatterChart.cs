using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The scatter plot of the page.</summary>
internal static class ScatterChart
{
    private const int MaxPoints = 1500;
    private const int MaxOutputs = 4;

    public static Markup Of(ReportContext context)
    {
        var figure = new ScatterFigure(context.Samples.Pairs);
        var all = figure.Finite.Count;
        if (all == 0)
        {
            return Markup.Of($"<p>None of the network’s predictions is a finite number: there is no scatter plot.</p>\n");
        }

        var every = (all + MaxPoints - 1) / MaxPoints;
        var drawn = figure.Finite.Where((_, i) => i % every == 0).ToArray();
        var outputs = Math.Min(MaxOutputs, figure.Width);
        context.Charts["scatter"] = new
        {
            Names = Enumerable.Range(1, outputs).Select(output => outputs == 1 ? "prediction" : $"number {NumberFormat.Count(output)}"),
            Points = Enumerable.Range(0, outputs).Select(output => drawn.Select(pair => new[]
            {
                ChartNumber.Of(pair.Correct[output]), ChartNumber.Of(pair.Predicted[output]), pair.Sample + 1,
            })),
        };
        var samples = ResultLabels.Samples(context.Result, context.Samples.Samples.Count);
        var shown = drawn.Length == context.Samples.Samples.Count ? $"The first {samples}"
            : $"{NumberFormat.Count(drawn.Length, "prediction")} for the first {samples}"
                + (every == 1 ? "" : $", every {NumberFormat.Ordinal(every)} of {NumberFormat.Count(all)}");
        var reading = $"{shown}. Points on the dashed line are exactly correct. The mean absolute error is "
            + $"{NumberFormat.Number(figure.MeanError)}, the largest error {NumberFormat.Number(figure.LargestError)}."
            + (figure.Width > outputs ? $" The first {NumberFormat.Count(outputs)} of {NumberFormat.Count(figure.Width)} numbers are drawn."
                : "")
            + (figure.NotFinite > 0 ? $" Not drawn: {NumberFormat.Count(figure.NotFinite, "prediction")} that are not finite." : "");
        return Tables.Chart("scatter", "scatter", "Prediction by target (original units)", reading);
    }
}
