using ScottPlot;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SequenceToy.Inspection.Gates;
using SequenceToy.Reports.Html;

namespace SequenceToy.Reports.Plots;

/// <summary>What the units of one layer work out over one sequence: the input on top, then every gate and memory, the state at the bottom; a row for each unit, a column for each step.</summary>
internal static class GatesPlot
{
    private const double Gap = 0.8;
    private const double BandHeight = 5;
    private const double InputHeight = 1.6;
    private const int MostWrittenSteps = 12;
    private const int MostWrittenFeatures = 3;
    private const int LongestWritten = 6;
    private const int MostUnitLabels = 8;
    private const int PixelsPerUnit = 3;
    private const int BandPixels = 78;
    private const int MostUnits = 200;
    private const int LeastHeight = 460;
    private const int Around = 190;

    /// <param name="trace">What was recorded.</param>
    /// <param name="layer">Which of its layers, from 0.</param>
    /// <param name="title">The title.</param>
    public static Picture Of(GateTrace trace, int layer, string title)
    {
        var shown = trace.Layers[layer];
        var plot = PictureStyle.New(title, "Step", "");
        plot.HideGrid();
        var (names, units) = (new List<Tick>(), new List<Tick>());
        var bars = new List<(Heatmap Map, string Label)>();
        var (gates, signed) = (new List<Heatmap>(), new List<(Heatmap Map, string Name)>());
        var top = 0.0;

        var inputHeight = trace.ScaledInput.Width == 1 ? InputHeight : BandHeight;
        var input = AddSigned("input (scaled)", trace.ScaledInput, inputHeight);
        WriteInput(plot, trace, input, new CoordinateRect(0.5, trace.Input.Steps + 0.5, -inputHeight, 0));
        foreach (var signal in shown.Signals)
        {
            if (signal.IsGate())
            {
                gates.Add(Add(signal.Words(), shown[signal], BandHeight, PictureStyle.Amount, new ScottPlot.Range(0, 1)));
            }
            else
            {
                AddSigned(signal.Words(), shown[signal], BandHeight);
            }
        }

        plot.Axes.SetLimits(0.5, trace.Input.Steps + 0.5, top, 0);
        PictureStyle.CountWholes(plot.Axes.Bottom);
        plot.Axes.Left.TickGenerator = new NumericManual([.. units]);
        plot.Axes.Left.MajorTickStyle.Length = 3;
        NameBands(plot, names, top, shown.Units == 1 ? "Unit" : $"Unit, 1 to {Figures.Count(shown.Units)} down each band");
        if (gates.Count > 0)
        {
            plot.AddColours(gates[0], "gates: 0 shut, 1 open");
        }

        if (signed.Count > 0)
        {
            plot.AddColours(signed[0].Map, string.Join(", ", signed.Select(band => band.Name)));
        }

        bars.ForEach(bar => plot.AddColours(bar.Map, bar.Label));
        if (HasNotFinite(trace, shown))
        {
            plot.Legend.ManualItems.Add(new LegendItem { LabelText = "not a finite number", FillColor = PictureStyle.NotFinite });
        }

        var height = Around + ((shown.Signals.Count * Math.Max(BandPixels, Math.Min(shown.Units, MostUnits) * PixelsPerUnit)) + BandPixels);
        return new Picture(plot, Describe(trace, shown), PictureStyle.Width, Math.Max(height, LeastHeight));

        // What stays within one shares its colours; what grows beyond, as memories may, has a scale of its own.
        Heatmap AddSigned(string name, StepValues values, double size)
        {
            var end = LargestOf(values);
            var map = Add(name, values, size, PictureStyle.Signed, new ScottPlot.Range(-Math.Max(end, 1), Math.Max(end, 1)));
            if (end > 1)
            {
                bars.Add((map, name));
            }
            else
            {
                signed.Add((map, name));
            }

            return map;
        }

        Heatmap Add(string name, StepValues values, double size, IColormap colours, ScottPlot.Range range)
        {
            var place = new CoordinateRect(0.5, trace.Input.Steps + 0.5, top - size, top);
            names.Add(Tick.Major(top - (size / 2), name));
            units.AddRange(names.Count == 1 ? [] : UnitTicks(values.Width, place));
            top -= size + Gap;
            return HeatBand.Add(plot, Rows(values), place, colours, range);
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

    private static IEnumerable<Tick> UnitTicks(int rows, CoordinateRect place) =>
        from row in Enumerable.Range(0, rows)
        where rows <= MostUnitLabels || row == 0 || row == rows - 1
        select Tick.Major(place.Top - ((row + 0.5) * place.Height / rows), Figures.Count(row + 1));

    private static void NameBands(Plot plot, List<Tick> names, double bottom, string label)
    {
        var axis = plot.Axes.AddLeftAxis();
        PictureStyle.Style(axis, label);
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

    private static double LargestOf(StepValues values)
    {
        var largest = 0.0;
        foreach (var value in values.Values)
        {
            largest = float.IsFinite(value) ? Math.Max(largest, Math.Abs(value)) : largest;
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
