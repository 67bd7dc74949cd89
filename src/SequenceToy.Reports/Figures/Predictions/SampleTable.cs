using SequenceToy.Data;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>The first samples with right and predicted answers, where each sample has one.</summary>
internal static class SampleTable
{
    private const int Rows = 20;
    private const int InputWidth = 44;
    private const int MostNumbers = 8;
    private const int FewestDecimals = 2;
    private const int MostDecimals = 6;

    // Where people stop counting digits.
    private const double Unreadable = 1e6;

    public static Markup Of(ReportSamples samples)
    {
        var target = samples.Result.Model.Target;
        var shown = Enumerable.Range(0, Math.Min(Rows, samples.Samples.Count)).ToArray();
        var decimals = Decimals(samples, shown);
        string Written(Sequence answer) => string.Join(", ", answer.Take(MostNumbers).Select(value => Number(value, decimals))) + (answer.Features > MostNumbers ? ", …" : "");
        string[] Row(int i)
        {
            var (right, predicted, input) = (samples.Samples[i].Target, samples.Predictions[i].Answer, samples.DrawInput(i, InputWidth));
            return target.Kind switch
            {
                TargetKind.Class => [input, samples.ClassName((int)right[0]), float.IsFinite(predicted[0]) ? samples.ClassName((int)predicted[0]) : "?", float.IsFinite(predicted[0]) ? NumberText.Share(samples.Predictions[i].Probabilities![0, (int)right[0]]) : "–"],
                TargetKind.ClassSet => [input, Set(samples, right), Set(samples, predicted)],
                _ => [input, Written(right), Written(predicted), target.Size == 1 ? Signed(Math.Round(predicted[0], decimals) - Math.Round(right[0], decimals), decimals) : Number(samples.Errors[i], decimals)],
            };
        }

        return Markup.Of($"<h3>The first samples{(target.Kind == TargetKind.Number ? " (real units)" : "")}</h3>\n").Add(Tables.Table(
            "Samples with right and predicted answers",
            target.Kind switch
            {
                TargetKind.Class => ["Input", "Right", "Predicted", "Probability of the right class"],
                TargetKind.ClassSet => ["Input", "Right", "Predicted"],
                _ => ["Input", "Right", "Predicted", target.Size == 1 ? "Off by" : "Off by, mean"],
            },
            shown.Select(Row)));
    }

    private static string Set(ReportSamples samples, Sequence answer) =>
        string.Join(" ", Enumerable.Range(0, answer.Features).Where(i => answer[0, i] == 1).Select(samples.ClassName).DefaultIfEmpty("none"));

    // As many as samples are drawn with, or two digits of the usual error, so that all numbers stand in line.
    private static int Decimals(ReportSamples samples, int[] shown)
    {
        double[] errors = [.. shown.Select(i => samples.Errors[i]).Where(error => error > 0 && double.IsFinite(error)).Order()];
        return errors.Length == 0 ? FewestDecimals : Math.Clamp(1 - (int)Math.Floor(Math.Log10(errors[errors.Length / 2])), FewestDecimals, MostDecimals);
    }

    private static string Number(double value, int decimals) => Math.Abs(value) < Unreadable ? NumberText.Fixed(value, decimals) : NumberText.Number(value);

    private static string Signed(double value, int decimals) => (Math.Round(value, decimals) > 0 ? "+" : "") + Number(value, decimals);
}
