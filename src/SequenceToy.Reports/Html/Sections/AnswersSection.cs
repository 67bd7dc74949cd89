using SequenceToy.Data;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>What the network answers beside what is right: all scores, then scatter or confusion, then samples.</summary>
internal static class AnswersSection
{
    private const int Rows = 20;
    private const int LongRows = 10;
    private const int InputWidth = 44;

    public static Markup Of(ReportMaterial material)
    {
        var result = material.Result;
        var section = ScoreTable.Of(result);
        section.Add(result.Model.Target.Kind switch
        {
            TargetKind.Number => ScatterChart.Of(material),
            TargetKind.Class => ConfusionChart.Of(material),
            _ => ClassTable.Of(material),
        });
        return section.Add(result.Model.Target.Placement == TargetPlacement.LastStep ? SampleTable(material.Samples) : LongSamples(material));
    }

    private static Markup SampleTable(ShownSamples samples)
    {
        var target = samples.Result.Model.Target;
        var classes = target.Kind != TargetKind.Number;
        return Markup.Of($"<h3>The first samples{(classes ? "" : " (real units)")}</h3>\n").Add(Tables.Table(
            "Samples with right and predicted answers",
            classes ? ["Input", "Right", "Predicted", "Probability of the right class"] : ["Input", "Right", "Predicted", "Off by"],
            Enumerable.Range(0, Math.Min(Rows, samples.Samples.Count)).Select(i => new[]
            {
                samples.DrawInput(i, InputWidth), Answer(samples, samples.Samples[i].Target), Answer(samples, samples.Predictions[i].Answer), classes ? RightProbability(samples, i) : Figures.Number(samples.Errors[i]),
            })));
    }

    private static Markup LongSamples(ReportMaterial material)
    {
        var samples = material.Samples;
        var isNumber = material.Result.Model.Target.Kind == TargetKind.Number;
        var target = isNumber ? "Mean error (real units)" : "Right";
        return Markup.Of($"<h3>The first samples</h3>\n").Add(Tables.Table(
            "Samples",
            ["Sample", "Steps", "Answers scored", target],
            Enumerable.Range(0, Math.Min(LongRows, samples.Samples.Count)).Select(i => new[]
            {
                Figures.Count(i + 1), Figures.Count(samples.Samples[i].Input.Steps), Figures.Count(samples.Scored(i).Count()), isNumber ? Figures.Number(samples.Errors[i]) : Figures.Share(1 - samples.Errors[i]),
            })));
    }

    private static string Answer(ShownSamples samples, Sequence answer) => samples.Result.Model.Target.Kind switch
    {
        TargetKind.Class => samples.ClassName((int)answer[0]),
        TargetKind.ClassSet => string.Join(" ", Enumerable.Range(0, answer.Features).Where(i => answer[0, i] == 1).Select(samples.ClassName).DefaultIfEmpty("none")),
        _ => string.Join(", ", answer.Take(8).Select(value => Figures.Number(value))) + (answer.Features > 8 ? ", …" : ""),
    };

    private static string RightProbability(ShownSamples samples, int index)
    {
        var (sample, probabilities) = (samples.Samples[index], samples.Predictions[index].Probabilities!);
        return samples.Result.Model.Target.Kind == TargetKind.Class ? Figures.Number(probabilities[0, (int)sample.Target[0]]) : "–";
    }
}
