using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Samples;

namespace SequenceToy.Reports.Figures;

/// <summary>The heat maps of one sample for the script: input, signals of the layers, and prediction by step.</summary>
internal static class SamplePanels
{
    private const int MaxRows = 64;
    private const int DrawingWidth = 76;
    private const int LongestName = 120;

    /// <summary>Returns the number of rows of input and prediction together.</summary>
    public static int RowsAround(ExperimentResult result) =>
        Math.Min(result.Model.Shape.Features, MaxRows) + Math.Min(result.Model.Target.Size, MaxRows);

    /// <param name="samples">The samples shown.</param>
    /// <param name="index">The index of the sample.</param>
    /// <param name="layers">The layers shown.</param>
    /// <param name="mostUnits">The largest number of units per layer.</param>
    public static object Of(ReportSamples samples, int index, LayerStatistics[] layers, int mostUnits)
    {
        var (result, input) = (samples.Result, samples.Samples[index].Input);
        var steps = SelectedSteps.Of(input.Steps);
        var trace = result.Trace(input);
        return new
        {
            Steps = SelectedSteps.Labels(steps),
            Top = TopLabels(result, input, steps),
            Drawing = samples.Draw(index, DrawingWidth),
            Input = Input(result, input, steps),
            Layers = layers.Select((shown, layer) => Panels(trace.Layers[layer], SelectedSteps.Units(shown.Units, mostUnits))).ToArray(),
            Prediction = Prediction(samples, trace, steps),
        };

        HeatPanel[] Panels(LayerTrace layer, int[] units) =>
            [.. SignalBand.Of(layer).Select(band => HeatPanel.Of(band, steps, units, result.Settings.Recurrent.IsBounded))];
    }

    // The input above its column when it is short enough.
    private static string[]? TopLabels(ExperimentResult result, Sequence input, int[] steps)
    {
        const int Longest = 5;
        var symbols = result.Task?.Notes.InputSymbols;
        if (input.Features > 1 && symbols is null)
        {
            return null;
        }

        var labels = Array.ConvertAll(steps, step => step < 0 ? "…" : Symbol(symbols, input, step));
        return Array.TrueForAll(labels, label => label.Length <= Longest) ? labels : null;
    }

    private static string Symbol(ValueList<string>? symbols, Sequence input, int step)
    {
        if (symbols is null || input.Features == 1)
        {
            return NumberFormat.Number(input[step]);
        }

        string[] set =
            [.. Enumerable.Range(0, input.Features).Where(feature => input[step, feature] == 1).Select(feature => symbols[feature])];
        return set.Length == 0 ? "–" : string.Join("/", set);
    }

    private static HeatPanel Input(ExperimentResult result, Sequence input, int[] steps)
    {
        int[] features = [.. Enumerable.Range(0, Math.Min(input.Features, MaxRows))];
        var which = input.Features > MaxRows
            ? $", the first {NumberFormat.Count(MaxRows)} of {NumberFormat.Count(input.Features)} features" : "";
        if (result.Task?.Notes.InputSymbols is { } symbols)
        {
            var read = HeatPanel.Cut((step, feature) => input[step, feature], steps, features);
            return new HeatPanel($"Input{which}", "1 for the symbol read", "range", "Symbol", [.. features.Select(Name)], read);
        }

        // Features have units of their own: each has its own scale.
        var values = HeatPanel.CutExactly((step, feature) => input[step, feature], steps, features);
        return new HeatPanel(
            $"Input{which}", features.Length == 1 ? "original units" : "original units, a color scale per feature",
            features.Length == 1 ? "range" : "rows", "Feature", [.. features.Select(Own)], values);

        string Own(int feature) => result.Model.FeatureNames is { } names ? Phrase.Cut(Phrase.Line(names[feature]), LongestName)
            : Number(feature);

        string Name(int feature) => symbols.Count > feature ? Phrase.Cut(symbols[feature], LongestName) : Number(feature);
    }

    private static string Number(int row) => NumberFormat.Count(row + 1);

    private static HeatPanel? Prediction(ReportSamples samples, GateTrace trace, int[] steps)
    {
        if (trace.PredictionByStep is not { } predictions)
        {
            return null;
        }

        var values = predictions.Probabilities ?? predictions.Values;
        int[] rows = [.. Enumerable.Range(0, Math.Min(values.Width, MaxRows))];
        var cells = HeatPanel.Cut((step, row) => values[step, row], steps, rows);
        var isEvery = samples.Result.Model.Target.Placement == TargetPlacement.EveryStep;
        var name = isEvery ? "Prediction" : "Prediction if the sequence ended here";
        string Which(string things) => rows.Length == values.Width ? ""
            : $", the first {NumberFormat.Count(rows.Length)} of {NumberFormat.Count(values.Width)} {things}";
        return predictions.Probabilities is null
            ? new HeatPanel(name + Which("numbers"), "original units", "range", "Number", [.. rows.Select(Number)], cells)
            : new HeatPanel(name + Which("classes"), "probability", "share", "Class", [.. rows.Select(samples.ClassName)], cells);
    }
}
