using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Plots;

/// <summary>The text alternative of the picture of a layer's gates: of each signal the mean over the units, step by step.</summary>
internal static class GateWords
{
    private const int MostSteps = 20;

    public static string Of(GateTrace trace, LayerTrace layer) =>
        $"{MetricWords.Capitalised(layer.Place.ToString())}, {Figures.Counted(layer.Units, "unit")} over {Figures.Counted(trace.Input.Steps, "step")}; mean over the units at each step. "
        + string.Join(" ", layer.Signals.Select(signal => $"{MetricWords.Capitalised(signal.Words())}: {Means(layer[signal])}."));

    private static string Means(StepValues values) =>
        string.Join(", ", Enumerable.Range(0, Math.Min(values.Steps, MostSteps)).Select(step => Figures.Number(Math.Round(values.MeanAt(step), 2)))) + (values.Steps > MostSteps ? " …" : "");
}
