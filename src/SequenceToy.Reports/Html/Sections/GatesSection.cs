using SequenceToy.Data;
using SequenceToy.Inspection.Gates;
using SequenceToy.Models;
using SequenceToy.Reports.Words;

namespace SequenceToy.Reports.Html.Sections;

/// <summary>Every gate, memory and state at each step of a chosen sample, the input above and the answer below.</summary>
internal static class GatesSection
{
    // A value takes some three letters: a third of a megabyte.
    private const int MostValues = 100_000;
    private const int MostLayers = 4;
    private const int MostRows = 64;
    private const int LabelWidth = 60;

    public static Markup Of(ReportMaterial material)
    {
        var (result, samples) = (material.Result, material.Samples);
        var statistics = samples.Statistics;
        var layers = statistics.Layers.Take(MostLayers).ToArray();
        var units = layers.Select(layer => ShownSteps.Units(layer.Units)).ToArray();
        var around = Math.Min(result.Model.Network.Shape.Features, MostRows) + Math.Min(result.Model.Target.Size, MostRows);
        var room = (double)MostValues;
        List<object> shown = [];
        List<string> names = [];
        foreach (var index in samples.Traced)
        {
            var steps = ShownSteps.Of(samples.Samples[index].Input.Steps);
            room -= (double)steps.Length * (around + layers.Select((layer, i) => layer.Signals.Count * units[i].Length).Sum());
            if (room < 0 && shown.Count > 0)
            {
                break;
            }

            var trace = result.Trace(samples.Samples[index].Input);
            names.Add($"Sample {Figures.Count(index + 1)}: {samples.DrawInput(index, LabelWidth)}");
            shown.Add(new
            {
                Steps = ShownSteps.Labels(steps),
                Top = TopLabels(result, samples.Samples[index].Input, steps),
                Drawing = samples.Draw(index, LabelWidth + 16),
                Input = Input(result, trace, steps),
                Layers = layers.Select((_, layer) => trace.Layers[layer].Signals.Select(signal => HeatPanel.Of(signal, trace.Layers[layer][signal], steps, units[layer], IsBounded(result)))),
                Answer = Answer(result, samples, trace, steps),
            });
        }

        material.Charts["gates"] = new { Samples = shown };
        return Markup.Of($"""
            <p>{Colours(layers[0])} A name has the same colours in every sample{(layers.Length > 1 ? " and layer" : "")}. Each column is a step, each row a unit.{Left(result, layers.Length, samples)}</p>
            <div class="controls" data-needs-script>
            <label>Sample <select id="gates-sample">{Markup.Each(Enumerable.Range(0, names.Count), i => Markup.Of($"<option value=\"{i}\">{names[i]}</option>"))}</select></label>
            {(layers.Length == 1 ? null : Markup.Of($"<label>Layer <select id=\"gates-layer\">{Markup.Each(Enumerable.Range(0, layers.Length), i => Markup.Of($"<option value=\"{i}\">{layers[i].Place.ToString()}</option>"))}</select></label>"))}</div>
            <pre id="gates-drawing" class="scroll" tabindex="0" role="region" aria-label="The sample chosen" aria-live="polite" data-needs-script></pre>
            <div id="gates-panels" class="panels"></div>
            <details id="gates-table" data-needs-script><summary>These numbers as a table</summary><div class="scroll" tabindex="0" role="region" aria-label="Gates by step"></div></details>
            <h3>Over {Figures.Counted(statistics.Sequences, "scored sample")}</h3>
            <ul>{Markup.Each(layers.Length == 1 ? layers[0].ToString().Split('\n') : layers.Select(layer => layer.ToString().Replace('\n', ' ')), line => Markup.Of($"<li>{line}</li>"))}</ul>

            """);
    }

    private static string Colours(LayerStatistics layer)
    {
        var signals = layer.Signals.Select(signal => signal.Signal).ToArray();
        string[] signed = [.. signals.Where(signal => !signal.IsGate()).Select(signal => signal.Words())];
        return (!signals.Any(signal => signal.IsGate()) ? "" : "A gate at 0 is shut and has the page’s own colour, at 1 it is open and full blue" + (signals.Contains(UnitSignal.UpdateGate) ? "; the update gate writes at 0 and keeps at 1. " : ". "))
            + "Inputs and answers go from the page’s own colour at their lowest to full blue at their highest. "
            + $"{MetricWords.Capitalised(signed.Length == 1 ? $"the {signed[0]} is" : $"{string.Join(", ", signed[..^1])} and {signed[^1]} are")} orange below 0 and blue above.";
    }

    private static bool IsBounded(ExperimentResult result) => result.Settings.Recurrent is not RnnOptions { Nonlinearity: Nonlinearity.ReLU };

    private static string Left(ExperimentResult result, int layers, ShownSamples samples)
    {
        var all = result.Settings.Recurrent;
        var directions = all.Bidirectional ? 2 : 1;
        return ShownSteps.LeftOut(all.HiddenSize)
            + (layers < all.Layers * directions ? $" Of {Figures.Count(all.Layers * directions)} layers and directions the first {Figures.Count(layers)} are shown." : "")
            + (samples.Traced.Any(index => ShownSteps.Of(samples.Samples[index].Input.Steps).Contains(-1)) ? " Of long sequences both ends are shown." : "");
    }

    // What was read, where it is short enough to stand above its column.
    private static string[]? TopLabels(ExperimentResult result, Sequence input, int[] steps)
    {
        const int Longest = 5;
        var symbols = result.Task?.Notes.InputSymbols;
        if (input.Features > 1 && symbols is null)
        {
            return null;
        }

        var labels = Array.ConvertAll(steps, step => step < 0 ? "…" : symbols is not null ? Symbol(symbols, input, step) : Figures.Number(input[step]));
        return Array.TrueForAll(labels, label => label.Length <= Longest) ? labels : null;
    }

    private static string Symbol(ValueList<string> symbols, Sequence input, int step)
    {
        int[] set = [.. Enumerable.Range(0, input.Features).Where(feature => input[step, feature] == 1)];
        return input.Features == 1 ? Figures.Number(input[step]) : set.Length == 1 ? symbols[set[0]] : set.Length == 0 ? "–" : string.Join("/", set.Select(feature => symbols[feature]));
    }

    private static HeatPanel Input(ExperimentResult result, GateTrace trace, int[] steps)
    {
        var features = Math.Min(trace.Input.Features, MostRows);
        var symbols = result.Task?.Notes.InputSymbols;
        return new HeatPanel(
            trace.Input.Features > features ? $"Input, the first {Figures.Count(features)} of {Figures.Count(trace.Input.Features)} features" : "Input",
            symbols is not null ? "1 where the symbol is" : "real units",
            "range",
            symbols is not null ? "Symbol" : "Feature",
            [.. Enumerable.Range(0, features).Select(feature => symbols is not null && symbols.Count > feature ? symbols[feature] : Figures.Count(feature + 1))],
            [.. Enumerable.Range(0, features).Select(feature => steps.Select(step => step < 0 ? null : ShownSteps.Hundredths(trace.Input[step, feature])).ToArray())]);
    }

    private static HeatPanel? Answer(ExperimentResult result, ShownSamples samples, GateTrace trace, int[] steps)
    {
        if (trace.AnswerByStep is not { } answers)
        {
            return null;
        }

        var values = answers.Probabilities ?? answers.Answers;
        int[] rows = [.. Enumerable.Range(0, Math.Min(values.Width, MostRows))];
        var isEveryStep = result.Model.Target.Placement == TargetPlacement.EveryStep;
        return new HeatPanel(
            (isEveryStep ? "Answer" : "Answer, if the sequence ended there") + (rows.Length < values.Width ? $", the first {Figures.Count(rows.Length)} of {Figures.Count(values.Width)} {(answers.Probabilities is null ? "numbers" : "classes")}" : ""),
            answers.Probabilities is null ? "real units" : "probability",
            answers.Probabilities is null ? "range" : "share",
            answers.Probabilities is null ? "Answer" : "Class",
            [.. rows.Select(row => answers.Probabilities is null ? Figures.Count(row + 1) : samples.ClassName(row))],
            HeatPanel.Cut(values, steps, rows));
    }
}
