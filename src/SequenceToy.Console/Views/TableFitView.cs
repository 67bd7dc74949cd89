using SequenceToy.Evaluation;
using SequenceToy.Reports.Figures;

namespace SequenceToy.Console.Views;

/// <summary>Writes the results of a network trained on a table of samples.</summary>
internal static class TableFitView
{
    public static void Write(IAnsiConsole console, ExperimentResult result)
    {
        console.WriteLine();
        LossView.Write(console, LossFigure.Of(result));
        ScoresView.Write(console, result);
        ScoresView.WriteOverlap(console, result);
        DiagnosisView.Write(console, result.Diagnosis);
        WrappedText.Write(console, InOneLine(result));
    }

    /// <summary>Returns the outcome in one sentence.</summary>
    public static string InOneLine(ExperimentResult result)
    {
        var metric = result.Evidence.Metric;
        var samples = NumberFormat.Count(result.TestSamples.Count, $"{ScoredOn(result)} sample");
        return $"{metric.ToText()} {metric.Format(result.Scores[metric])} on {samples}; "
            + $"baseline ({result.Baseline.Name}) {metric.Format(result.BaselineScore(metric)!.Value)}.";
    }

    private static string ScoredOn(ExperimentResult result) => result.ScoredOn switch
    {
        EvaluatedOn.Test => "test",
        EvaluatedOn.Validation => "validation",
        EvaluatedOn.Training => "training",
        _ => throw new NotSupportedException($"{result.ScoredOn} is not known."),
    };
}
