using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>Predicted against right numbers.</summary>
internal static class ScatterChart
{
    private const int MostPoints = 1500;
    private const int MostOutputs = 4;

    public static Markup Of(ReportContext context)
    {
        var samples = context.Samples;
        var width = context.Result.Model.Target.Width;
        var outputs = Math.Min(MostOutputs, width);
        var given = Enumerable.Range(0, samples.Samples.Count)
            .SelectMany(i => samples.Scored(i).Select(step => (Sample: i, Step: step)))
            .ToArray();
        var all = given
            .Where(place => Enumerable.Range(0, width).All(output => float.IsFinite(samples.Predictions[place.Sample].Answer[place.Step, output])))
            .ToArray();
        if (all.Length == 0)
        {
            return Markup.Of($"<p>None of the network’s answers is a finite number: there is nothing to draw.</p>\n");
        }

        var every = (all.Length + MostPoints - 1) / MostPoints;
        var drawn = all.Where((_, i) => i % every == 0).ToArray();
        context.Charts["scatter"] = new
        {
            Names = Enumerable.Range(1, outputs).Select(output => outputs == 1 ? "answer" : $"answer {NumberText.Count(output)}"),
            Points = Enumerable.Range(0, outputs).Select(output => drawn.Select(place => new[]
            {
                NumberText.Point(samples.Samples[place.Sample].Target[place.Step, output]), NumberText.Point(samples.Predictions[place.Sample].Answer[place.Step, output]), place.Sample + 1,
            })),
        };
        var reading = $"{NumberText.Counted(drawn.Length, "answer")} to the first {NumberText.Counted(samples.Samples.Count, "scored sample")}{(every == 1 ? "" : $", every {NumberText.Ordinal(every)} of {NumberText.Count(all.Length)}")}. On the line the answer is right; "
            + $"the mean distance from it is {NumberText.Number(Mean(samples, all))}, the largest {NumberText.Number(Largest(samples, all))}."
            + (width > outputs ? $" Of {NumberText.Count(width)} numbers the first {NumberText.Count(outputs)} are drawn." : "") + (all.Length < given.Length ? $" Not drawn: {NumberText.Counted(given.Length - all.Length, "answer")} not finite." : "");
        return Tables.Chart("scatter", "scatter", "Predicted against right answers (real units)", reading);
    }

    private static double Mean(ReportSamples samples, (int Sample, int Step)[] places) => places.Average(place => Off(samples, place));

    private static double Largest(ReportSamples samples, (int Sample, int Step)[] places) => places.Max(place => Enumerable.Range(0, samples.Samples[place.Sample].Target.Features).Max(i => Math.Abs((double)samples.Samples[place.Sample].Target[place.Step, i] - samples.Predictions[place.Sample].Answer[place.Step, i])));

    private static double Off(ReportSamples samples, (int Sample, int Step) place) =>
        Enumerable.Range(0, samples.Samples[place.Sample].Target.Features).Average(i => Math.Abs((double)samples.Samples[place.Sample].Target[place.Step, i] - samples.Predictions[place.Sample].Answer[place.Step, i]));
}
