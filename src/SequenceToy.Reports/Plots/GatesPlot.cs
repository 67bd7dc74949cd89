using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SequenceToy.Inspection.Gates;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Plots;

/// <summary>What the units of one layer work out over one sequence: the input on top, then every gate and memory, the state at the bottom; a row for each unit, a column for each step.</summary>
internal static class GatesPlot
{
    private const double Gap = 0.35;
    private const double BandHeight = 5;
    private const double InputHeight = 1.6;
    private const int MostWrittenSteps = 12;
    private const int MostWrittenFeatures = 3;
    private const int LongestWritten = 6;
    private const int MostUnitLabels = 8;
    private const int PixelsPerUnit = 3;
    private const int BandPixels = 78;
    private const int Around = 190;

    /// <param name="trace">What was recorded.</param>
    /// <param name="layer">Which of its layers, from 0.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(GateTrace trace, int layer, string title)
    {
        var shown = trace.Layers[layer];
        var plot = PlotStyle.New(title, "Step", $"Unit, 1 to {Figures.Count(shown.Units)} from the top of each band");
        plot.HideGrid();
        var signedEnd = SignedEnd(trace, shown);
        var signedRange = new ScottPlot.Range(-signedEnd, signedEnd);
        var (names, units) = (new List<Tick>(), new List<Tick>());
        var features = trace.ScaledInput.Width;
        var top = 0.0;

        var input = Add("input", trace.ScaledInput, features == 1 ? InputHeight : BandHeight, PlotStyle.Signed, signedRange, features, isInput: true);
        WriteInput(plot, trace, input.Map, input.Place);
        Heatmap? gate = null;
        var state = input.Map;
        foreach (var signal in shown.Signals)
        {
            var isGate = signal.IsGate();
            var map = Add(signal.Words(), shown[signal], BandHeight, isGate ? PlotStyle.Amount : PlotStyle.Signed, isGate ? new ScottPlot.Range(0, 1) : signedRange, shown.Units, isInput: false).Map;
            gate = isGate ? map : gate;
        }

        plot.Axes.SetLimits(0.5, trace.Input.Steps + 0.5, top, 0);
        PlotStyle.CountWholes(plot.Axes.Bottom);
        plot.Axes.Left.TickGenerator = new NumericManual([.. units]);
        plot.Axes.Left.MajorTickStyle.Length = 3;
        NameBands(plot, names, top);
        if (gate is not null)
        {
            plot.AddColours(gate, "Gates: 0 shut, 1 open");
        }

        plot.AddColours(state, $"Input (scaled), {string.Join(", ", shown.Signals.Where(signal => !signal.IsGate()).Select(signal => signal.Words()))}");
        if (HasNotFinite(trace, shown))
        {
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = "not a finite number", FillColor = PlotStyle.NotFinite });
        }

        var height = Around + ((shown.Signals.Count * Math.Max(BandPixels, Math.Min(shown.Units, 200) * PixelsPerUnit)) + BandPixels);
        return new Picture(plot, Describe(trace, shown), PlotStyle.Width, Math.Min(height, Picture.LargestSide));

        (Heatmap Map, CoordinateRect Place) Add(string name, StepValues values, double size, IColormap colours, ScottPlot.Range range, int rows, bool isInput)
        {
            var place = new CoordinateRect(0.5, trace.Input.Steps + 0.5, top - size, top);
            names.Add(Tick.Major(top - (size / 2), name));
            units.AddRange(UnitTicks(rows, place, isInput));
            top -= size + Gap;
            return (HeatBand.Add(plot, Rows(values), place, colours, range), place);
        }
    }

    // Rows of the picture are units, those of a trace are steps.
    private static double[,] Rows(StepValues values)
    {
        var rows = new double[values.Width, values.Steps];
        for (var step = 0; step < values.Steps; step++)
        {
            for (var unit = 0; unit < values.Width; unit++)
            {
                rows[unit, step] = values[step, unit];
            }
        }

        return rows;
    }

    private static IEnumerable<Tick> UnitTicks(int rows, CoordinateRect place, bool isInput)
    {
        if (isInput)
        {
            yield break;
        }

        for (var row = 0; row < rows; row++)
        {
            if (rows <= MostUnitLabels || row == 0 || row == rows - 1)
            {
                yield return Tick.Major(place.Top - ((row + 0.5) * place.Height / rows), Figures.Count(row + 1));
            }
        }
    }

    private static void NameBands(Plot plot, List<Tick> names, double bottom)
    {
        var axis = plot.Axes.AddLeftAxis();
        PlotStyle.Style(axis, "");
        axis.TickGenerator = new NumericManual([.. names]);
        axis.MajorTickStyle.Length = 0;
        axis.FrameLineStyle.IsVisible = false;
        plot.Axes.SetLimitsY(bottom, 0, axis);
    }

    private static bool IsWritten(GateTrace trace) =>
        trace.Input.Steps <= MostWrittenSteps && trace.Input.Features <= MostWrittenFeatures && trace.Input.All(value => Figures.Number(value).Length <= LongestWritten);

    private static void WriteInput(Plot plot, GateTrace trace, Heatmap map, CoordinateRect place)
    {
        if (IsWritten(trace))
        {
            var texts = new string[trace.Input.Features, trace.Input.Steps];
            for (var step = 0; step < trace.Input.Steps; step++)
            {
                for (var feature = 0; feature < trace.Input.Features; feature++)
                {
                    texts[feature, step] = Figures.Number(trace.Input[step, feature]);
                }
            }

            HeatBand.Write(plot, map, texts, place);
        }
    }

    // Memories have no bounds; the others stay within one.
    private static double SignedEnd(GateTrace trace, LayerTrace layer)
    {
        var largest = 1.0;
        foreach (var values in layer.Signals.Where(signal => !signal.IsGate()).Select(signal => layer[signal]).Append(trace.ScaledInput))
        {
            foreach (var value in values.Values)
            {
                largest = float.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : largest;
            }
        }

        return largest;
    }

    private static bool HasNotFinite(GateTrace trace, LayerTrace layer) =>
        layer.Signals.Select(signal => layer[signal]).Append(trace.ScaledInput).Any(values => !AllFinite(values.Values));

    private static bool AllFinite(ReadOnlySpan<float> values)
    {
        foreach (var value in values)
        {
            if (!float.IsFinite(value))
            {
                return false;
            }
        }

        return true;
    }

    private static string Describe(GateTrace trace, LayerTrace layer)
    {
        var words = $"{MetricWords.Capitalised(layer.Place.ToString())}, {Figures.Counted(layer.Units, "unit")} over {Figures.Counted(layer.Steps, "step")}; mean over the units at each step.";
        foreach (var signal in layer.Signals)
        {
            words += $" {MetricWords.Capitalised(signal.Words())}: {string.Join(", ", Enumerable.Range(0, Math.Min(layer.Steps, 20)).Select(step => Figures.Number(Math.Round(Mean(layer[signal].AtStep(step)), 2))))}{(layer.Steps > 20 ? " …" : "")}.";
        }

        return words;
    }

    private static double Mean(ReadOnlySpan<float> values)
    {
        double sum = 0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
