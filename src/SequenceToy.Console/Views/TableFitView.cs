using SequenceToy.Reports.Figures;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Console.Views;

/// <summary>Writes the results of a network trained on a table of samples.</summary>
internal static class TableFitView
{
    public static void Write(IAnsiConsole console, ExperimentResult result)
    {
        console.WriteLine();
        LossView.Write(console, LossFigure.Of(result));
        ScoresView.Write(console, result);
        ClassesView.Write(console, result);
        ScoresView.WriteOverlap(console, result);
        DiagnosisView.Write(console, result.Diagnosis, result.Diagnosis.Summary);
        WrappedText.Write(console, InOneLine(result));
    }

    /// <summary>Returns the outcome in one sentence.</summary>
    public static string InOneLine(ExperimentResult result)
    {
        var metric = result.Evidence.Metric;
        return $"{Phrase.Capitalized(metric.ToText())} {metric.Format(result.Scores[metric])} on {ScoresView.Samples(result)}; "
            + $"baseline ({result.Baseline.Name}) {metric.Format(result.BaselineScore(metric)!.Value)}.";
    }
}
