using SequenceToy.Data;
using SequenceToy.Guards;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Answers;
using SequenceToy.Reports.Labels;

namespace SequenceToy.Reports.Figures;

/// <summary>The heat maps of one sample: its input, every signal of every layer, and the answer so far.</summary>
internal static class GatePanels
{
    private const int MostRows = 64;
    private const int DrawingWidth = 76;
    private const int LongestName = 120;

    /// <summary>How many rows input and answer take together.</summary>
    public static int RowsAround(ExperimentResult result) => Math.Min(result.Model.Network.Shape.Features, MostRows) + Math.Min(result.Model.Target.Size, MostRows);

    /// <param name="samples">The samples shown.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="layers">The layers shown.</param>
    /// <param name="mostUnits">How many units of each.</param>
    public static object Of(ReportSamples samples, int index, LayerStatistics[] layers, int mostUnits)
    {
        var (result, input) = (samples.Result, samples.Samples[index].Input);
        var steps = ShownSteps.Of(input.Steps);
        var trace = result.Trace(input);
        return new
        {
            Steps = ShownSteps.Labels(steps),
            Top = TopLabels(result, input, steps),
            Drawing = samples.Draw(index, DrawingWidth),
            Input = Input(result, trace, steps),
            Layers = layers.Select((shown, layer) => Panels(trace.Layers[layer], ShownSteps.Units(shown.Units, mostUnits))).ToArray(),
            Answer = Answer(result, samples, trace, steps),
        };

        HeatPanel[] Panels(LayerTrace layer, int[] units) =>
            [.. layer.Signals.Select(signal => HeatPanel.Of(signal, layer[signal], steps, units, result.Settings.Recurrent.IsBounded))];
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

        var labels = Array.ConvertAll(steps, step => step < 0 ? "…" : symbols is not null ? Symbol(symbols, input, step) : NumberText.Number(input[step]));
        return Array.TrueForAll(labels, label => label.Length <= Longest) ? labels : null;
    }

    private static string Symbol(ValueList<string> symbols, Sequence input, int step)
    {
        int[] set = [.. Enumerable.Range(0, input.Features).Where(feature => input[step, feature] == 1)];
        return input.Features == 1 ? NumberText.Number(input[step]) : set.Length == 1 ? symbols[set[0]] : set.Length == 0 ? "–" : string.Join("/", set.Select(feature => symbols[feature]));
    }

    private static HeatPanel Input(ExperimentResult result, GateTrace trace, int[] steps)
    {
        var features = Math.Min(trace.Input.Features, MostRows);
        var symbols = result.Task?.Notes.InputSymbols;
        return new HeatPanel(
            trace.Input.Features > features ? $"Input, the first {NumberText.Count(features)} of {NumberText.Count(trace.Input.Features)} features" : "Input",
            symbols is not null ? "1 where the symbol is" : "real units",
            "range",
            symbols is not null ? "Symbol" : "Feature",
            [.. Enumerable.Range(0, features).Select(feature => symbols is not null && symbols.Count > feature ? ResultLabels.Cut(symbols[feature], LongestName) : NumberText.Count(feature + 1))],
            [.. Enumerable.Range(0, features).Select(feature => steps.Select(step => step < 0 ? null : ShownSteps.Hundredths(trace.Input[step, feature])).ToArray())]);
    }

    private static HeatPanel? Answer(ExperimentResult result, ReportSamples samples, GateTrace trace, int[] steps)
    {
        if (trace.AnswerByStep is not { } answers)
        {
            return null;
        }

        var values = answers.Probabilities ?? answers.Answers;
        int[] rows = [.. Enumerable.Range(0, Math.Min(values.Width, MostRows))];
        var isEveryStep = result.Model.Target.Placement == TargetPlacement.EveryStep;
        return new HeatPanel(
            (isEveryStep ? "Answer" : "Answer, if the sequence ended there") + (rows.Length < values.Width ? $", the first {NumberText.Count(rows.Length)} of {NumberText.Count(values.Width)} {(answers.Probabilities is null ? "numbers" : "classes")}" : ""),
            answers.Probabilities is null ? "real units" : "probability",
            answers.Probabilities is null ? "range" : "share",
            answers.Probabilities is null ? "Answer" : "Class",
            [.. rows.Select(row => answers.Probabilities is null ? NumberText.Count(row + 1) : samples.ClassName(row))],
            HeatPanel.Cut(values, steps, rows));
    }
}
