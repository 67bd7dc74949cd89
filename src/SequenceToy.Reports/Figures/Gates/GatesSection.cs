using System.Text.Json;
using SequenceToy.Diagnosis;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The section on gates, cell states and hidden states by step for a selected sample.</summary>
internal static class GatesSection
{
    private const int MaxBytes = 350_000;
    private const int MaxLayers = 4;
    private const int LabelWidth = 60;

    // The values of one sample; each takes about three characters.
    private const int MaxValues = 100_000;
    private const int MinUnits = 6;

    public static ReportSection<ReportContext> Section { get; } = new("gates", "Gates and states by step", Of, "gates.js");

    public static Markup Of(ReportContext context)
    {
        var (result, samples) = (context.Result, context.Samples);
        var statistics = samples.Statistics;
        var layers = statistics.Layers.Take(MaxLayers).ToArray();
        var mostUnits = MaxUnits(samples, layers);
        var shown = Shown(samples, layers, mostUnits);
        context.Charts["gates"] = new { Samples = shown.Values };
        var whose = layers.Length > 1 ? "sample and layer" : "sample";
        var sentences = layers.Length == 1 ? layers[0].ToString().Split('\n') : layers.Select(layer => layer.ToString().Replace('\n', ' '));
        var hasOwnScales = result.Model.Shape.Features > 1 && result.Task?.Notes.InputSymbols is null;
        var legend =
            $"{Colors(layers[0], hasOwnScales)} Each column is a step, each row a unit (for inputs and predictions, a feature or class). "
            + $"Colors have the same meaning in every {whose}."
            + Left(result, layers.Length, samples, mostUnits)
            + (shown.Count == samples.Traced.Count ? "" : Fitting(samples.Traced.Count, shown.Count));
        return Markup.Of($"""
            <p>{legend}</p>
            <div class="controls" data-needs-script>
            {Select("Sample", "gates-sample", [.. shown.Keys.Select(index => Name(samples, index))])}
            {(layers.Length == 1 ? null : Select("Layer", "gates-layer", [.. layers.Select(layer => layer.Location.ToString())]))}</div>
            <pre id="gates-drawing" class="scroll" tabindex="0" role="region" aria-label="Selected sample" aria-live="polite" data-needs-script></pre>
            <div id="gates-panels" class="panels"></div>
            <details id="gates-table" data-needs-script><summary>Gates and states as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Gates and states by step"></div></details>
            <h3>Gate statistics over {ResultLabels.Samples(result, statistics.Sequences)}</h3>
            <ul>{Markup.Each(sentences, line => Markup.Of($"<li>{line}</li>"))}</ul>{Fewer(result, statistics.Sequences)}

            """);
    }

    // The panels by sample; when not all fit, samples with the largest errors come first.
    private static SortedDictionary<int, object> Shown(ReportSamples samples, LayerStatistics[] layers, int mostUnits)
    {
        var bytes = 0;
        SortedDictionary<int, object> shown = [];
        foreach (var index in samples.Worst.Concat(samples.Traced.Except(samples.Worst)))
        {
            var panels = SamplePanels.Of(samples, index, layers, mostUnits);
            bytes += JsonSerializer.SerializeToUtf8Bytes(panels, ReportContext.Json).Length;
            if (bytes > MaxBytes && shown.Count > 0)
            {
                break;
            }

            shown.Add(index, panels);
        }

        return shown;
    }

    private static string Name(ReportSamples samples, int index) =>
        $"Sample {NumberFormat.Count(index + 1)}: "
            + $"{samples.DrawInput(index, LabelWidth)}{(samples.Worst.Contains(index) ? ", among the largest errors" : "")}";

    private static Markup Select(string label, string id, string[] names)
    {
        var options = Markup.Each(Enumerable.Range(0, names.Length), i => Markup.Of($"<option value=\"{i}\">{names[i]}</option>"));
        return Markup.Of($"<label>{label} <select id=\"{id}\">{options}</select></label>");
    }

    private static Markup? Fewer(ExperimentResult result, int sequences) =>
        DiagnosisSection.UnitsMeasuredOn(result) is var few && few < sequences
        && result.Diagnosis.Findings.Any(finding => finding.Kind == FindingKind.DeadUnits)
            ? Markup.Of($"<p class=\"small\">The finding on dead units uses only the {First(few)} of these samples.</p>")
            : null;

    private static string First(int count) => count == 1 ? "first" : $"first {NumberFormat.Count(count)}";

    private static string Fitting(int all, int shown) =>
        $" Only {NumberFormat.Count(shown)} of {NumberFormat.Count(all)} samples {(shown == 1 ? "fits" : "fit")} on the page.";

    private static string Colors(LayerStatistics layer, bool isPerFeature)
    {
        var each = isPerFeature ? ", inputs one per feature" : "";
        var signals = layer.Signals.Select(signal => signal.Signal).ToArray();
        string[] signed = [.. signals.Where(signal => !signal.IsGate()).Select(SignalBand.FullName)];
        var gates = !signals.Any(signal => signal.IsGate()) ? ""
            : "Gate values range from 0 (closed, background color) to 1 (open, dark blue; light blue in the dark theme). ";
        var update = signals.Contains(UnitSignal.UpdateGate) ? "The update gate writes the candidate at 0 and keeps the state at 1. " : "";
        var others = signed.Length == 1 ? $"the {signed[0]} is" : $"{string.Join(", ", signed[..^1])} and {signed[^1]} are";
        return $"{gates}{update}Inputs and predictions have a color scale from their lowest to their highest value{each}. "
            + $"{Phrase.Capitalized(others)} orange below 0 and blue above.";
    }

    // Units are reduced so that at least one sample fits.
    private static int MaxUnits(ReportSamples samples, LayerStatistics[] layers)
    {
        var longest = samples.Traced.Max(index => SelectedSteps.Of(samples.Samples[index].Input.Steps).Length);
        var rows = (MaxValues / longest) - SamplePanels.RowsAround(samples.Result);
        return Math.Clamp(rows / layers.Sum(layer => layer.Signals.Count), MinUnits, SelectedSteps.MaxUnits);
    }

    private static string Left(ExperimentResult result, int layers, ReportSamples samples, int mostUnits)
    {
        var network = result.Settings.Recurrent;
        var all = network.Layers * (network.Bidirectional ? 2 : 1);
        var hasGap = samples.Traced.Any(index => SelectedSteps.Of(samples.Samples[index].Input.Steps).Contains(-1));
        return SelectedSteps.LeftOut(network.HiddenSize, mostUnits)
            + (layers < all ? $" The first {NumberFormat.Count(layers)} of {NumberFormat.Count(all)} layers and directions are shown." : "")
            + (hasGap ? " Long sequences show only the first and last steps." : "");
    }
}
