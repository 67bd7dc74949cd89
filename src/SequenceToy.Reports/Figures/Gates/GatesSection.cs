using System.Text.Json;
using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Answers;
using SequenceToy.Reports.Html;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>Every gate, memory and state at each step of a chosen sample, the input above and the answer below.</summary>
internal static class GatesSection
{
    private const int MostBytes = 350_000;
    private const int MostLayers = 4;
    private const int LabelWidth = 60;

    // Of one sample; a value takes some three letters.
    private const int MostValues = 100_000;
    private const int FewestUnits = 6;

    public static ReportSection Section { get; } = new("gates", "Inside, step by step", Of, "gates.js");

    public static Markup Of(ReportContext context)
    {
        var (result, samples) = (context.Result, context.Samples);
        var statistics = samples.Statistics;
        var layers = statistics.Layers.Take(MostLayers).ToArray();
        var mostUnits = MostUnits(samples, layers);
        var room = MostBytes;
        SortedDictionary<int, (string Name, object Panels)> shown = [];

        // Where there is no room for all, the worst answered are those most worth seeing.
        foreach (var index in samples.Worst.Concat(samples.Traced.Except(samples.Worst)))
        {
            var sample = GatePanels.Of(samples, index, layers, mostUnits);
            room -= JsonSerializer.SerializeToUtf8Bytes(sample, ReportContext.Json).Length;
            if (room < 0 && shown.Count > 0)
            {
                break;
            }

            shown.Add(index, ($"Sample {NumberText.Count(index + 1)}: {samples.DrawInput(index, LabelWidth)}{(samples.Worst.Contains(index) ? ", one of the worst answered" : "")}", sample));
        }

        context.Charts["gates"] = new { Samples = shown.Values.Select(sample => sample.Panels) };
        string[] names = [.. shown.Values.Select(sample => sample.Name)];
        return Markup.Of($"""
            <p>{Colors(layers[0])} A name has the same colors in every sample{(layers.Length > 1 ? " and layer" : "")}. Each column is a step, each row a unit.{Left(result, layers.Length, samples, mostUnits)}{(shown.Count < samples.Traced.Count ? $" Of {NumberText.Count(samples.Traced.Count)} samples {NumberText.Count(shown.Count)} {(shown.Count == 1 ? "has" : "have")} room." : "")}</p>
            <div class="controls" data-needs-script>
            <label>Sample <select id="gates-sample">{Markup.Each(Enumerable.Range(0, names.Length), i => Markup.Of($"<option value=\"{i}\">{names[i]}</option>"))}</select></label>
            {(layers.Length == 1 ? null : Markup.Of($"<label>Layer <select id=\"gates-layer\">{Markup.Each(Enumerable.Range(0, layers.Length), i => Markup.Of($"<option value=\"{i}\">{layers[i].Place.ToString()}</option>"))}</select></label>"))}</div>
            <pre id="gates-drawing" class="scroll" tabindex="0" role="region" aria-label="The sample chosen" aria-live="polite" data-needs-script></pre>
            <div id="gates-panels" class="panels"></div>
            <details id="gates-table" data-needs-script><summary>These numbers as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Gates by step"></div></details>
            <h3>Over {NumberText.Counted(statistics.Sequences, "scored sample")}</h3>
            <ul>{Markup.Each(layers.Length == 1 ? layers[0].ToString().Split('\n') : layers.Select(layer => layer.ToString().Replace('\n', ' ')), line => Markup.Of($"<li>{line}</li>"))}</ul>

            """);
    }

    private static string Colors(LayerStatistics layer)
    {
        var signals = layer.Signals.Select(signal => signal.Signal).ToArray();
        string[] signed = [.. signals.Where(signal => !signal.IsGate()).Select(signal => signal.Words())];
        return ((!signals.Any(signal => signal.IsGate()) ? "" : "A gate at 0 is shut and has the page’s own colour; the more it stands out, the wider it is open, to 1." + (signals.Contains(UnitSignal.UpdateGate) ? " The update gate writes at 0 and keeps at 1." : ""))
            + " Inputs and answers stand out the more, the higher they are. "
            + $"{MetricLabels.Capitalised(signed.Length == 1 ? $"the {signed[0]} is" : $"{string.Join(", ", signed[..^1])} and {signed[^1]} are")} orange below 0 and blue above.").TrimStart();
    }

    // Rather fewer units than no room for a single sample.
    private static int MostUnits(ReportSamples samples, LayerStatistics[] layers)
    {
        var longest = samples.Traced.Max(index => ShownSteps.Of(samples.Samples[index].Input.Steps).Length);
        return Math.Clamp(((MostValues / longest) - GatePanels.RowsAround(samples.Result)) / layers.Sum(layer => layer.Signals.Count), FewestUnits, ShownSteps.MostUnits);
    }

    private static string Left(ExperimentResult result, int layers, ReportSamples samples, int mostUnits)
    {
        var all = result.Settings.Recurrent;
        var directions = all.Bidirectional ? 2 : 1;
        return ShownSteps.LeftOut(all.HiddenSize, mostUnits)
            + (layers < all.Layers * directions ? $" Of {NumberText.Count(all.Layers * directions)} layers and directions the first {NumberText.Count(layers)} are shown." : "")
            + (samples.Traced.Any(index => ShownSteps.Of(samples.Samples[index].Input.Steps).Contains(-1)) ? " Of long sequences both ends are shown." : "");
    }
}
