using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on signals: target and prediction as lines over the steps of a few samples.</summary>
internal static class SignalsSection
{
    private const int First = 2;

    public static ReportSection<ReportContext> Section { get; } = new("signals", "Predictions by step", Of, "signals.js");

    public static Markup? Of(ReportContext context)
    {
        if (!SignalFigure.IsSignal(context.Result))
        {
            return null;
        }

        var samples = context.Samples;
        var worst = Enumerable.Range(0, samples.Samples.Count)
            .MaxBy(i => double.IsNaN(samples.Errors[i]) ? double.MaxValue : samples.Errors[i]);
        var figures = Enumerable.Range(0, Math.Min(First, samples.Samples.Count)).Append(worst).Distinct()
            .Select(i => SignalFigure.Of(i, samples.Samples[i], samples.Predictions[i], output: 0)).ToArray();
        context.Charts["signals"] = figures.Select(Data);
        var outputs = context.Result.Model.Target.Size;
        return Markup.Of($"<div>{Markup.Each(figures, figure => Chart(context, figure, figure.Sample == worst))}</div>\n").Add(
            $"<p class=\"small\">Steps that are not scored are left out.{(outputs == 1 ? "" : $" The first of {NumberFormat.Count(outputs)} numbers per step is drawn.")}</p>\n");
    }

    private static Markup Chart(ReportContext context, SignalFigure figure, bool isWorst)
    {
        var kind = ResultLabels.ScoredOn(context.Result)[..^1];
        var largest = isWorst ? $", the largest mean error of {NumberFormat.Count(context.Samples.Samples.Count)}" : "";
        var error = figure.Steps.Count == 0 ? "No step is scored." : $"Mean absolute error: {NumberFormat.Number(figure.MeanError)}.";
        return Tables.Chart(
            FormattableString.Invariant($"signals-{figure.Sample}"), "signal",
            $"{Phrase.Capitalized(kind)} {NumberFormat.Count(figure.Sample + 1)}{largest}",
            error + (figure.IsCut ? $" Drawn: {figure.Cut}." : ""));
    }

    private static object Data(SignalFigure figure)
    {
        var digits = ChartDigits.For(figure.Targets.Concat(figure.Predictions));
        return new
        {
            figure.Sample,
            Digits = new { digits.Decimals, digits.Exponent },
            Steps = figure.Steps.Select(step => step + 1),
            Targets = figure.Targets.Select(digits.Of),
            Predictions = figure.Predictions.Select(digits.Of),
        };
    }
}
