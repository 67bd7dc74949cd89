using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>The text alternative of the picture of a layer's gates: of each signal the mean over the units, step by step.</summary>
internal static class GateDescription
{
    private const int MostSteps = 20;

    public static string Of(GateTrace trace, LayerTrace layer) =>
        $"{MetricLabels.Capitalised(layer.Place.ToString())}, {NumberText.Counted(layer.Units, "unit")} over {NumberText.Counted(trace.Input.Steps, "step")}; mean over the units at each step. "
        + string.Join(" ", layer.Signals.Select(signal => $"{MetricLabels.Capitalised(signal.Words())}: {Means(layer[signal])}."));

    private static string Means(StepValues values) =>
        string.Join(", ", Enumerable.Range(0, Math.Min(values.Steps, MostSteps)).Select(step => NumberText.Number(Math.Round(values.MeanAt(step), 2)))) + (values.Steps > MostSteps ? " …" : "");
}
