using SequenceToy.Formats.Traces;
using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Labels;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>What the units of one layer work out over one sequence: the input on top, then every gate and memory, the state at the bottom; a row for each unit, a column for each step.</summary>
internal static class GatesPicture
{
    private const double BandHeight = 5;
    private const double InputHeight = 1.6;
    private const int PixelsPerUnit = 3;
    private const int BandPixels = 78;
    private const int MostUnits = 200;
    private const int LeastHeight = 460;
    private const int Around = 190;
    private const int ScalesThatFit = 2;

    /// <param name="trace">What was recorded.</param>
    /// <param name="layer">Which of its layers, from 0.</param>
    /// <param name="title">The title.</param>
    /// <param name="symbols">What each feature of the input stands for; null where they are numbers.</param>
    public static Picture Of(GateTrace trace, int layer, string title, IReadOnlyList<string>? symbols = null)
    {
        var shown = trace.Layers[layer];
        var plot = PictureStyle.New(title, "Step", "");
        plot.HideGrid();
        var pixels = Math.Max(BandPixels, Math.Min(shown.Units, MostUnits) * PixelsPerUnit);
        var bands = new GateBands(plot, trace.Input.Steps, pixels / BandHeight);
        var scales = new GateScales();

        AddInput(bands, scales, trace, symbols);
        foreach (var signal in shown.Signals)
        {
            var values = shown[signal];
            var (scale, name) = signal.IsGate() ? (ValueScale.Share, "gates") : (ValueScale.AroundZero(values), signal.Words());
            scales.Add(scale, name, bands.Add(signal.Words(), values, BandHeight, scale, RowLabels.Numbers(values.Width)));
        }

        bands.Finish(shown.Units == 1 ? "Unit" : $"Unit, 1 to {NumberText.Count(shown.Units)} down each band");
        scales.Show(plot);
        if (bands.HasSigns)
        {
            plot.AddNote("− in a cell: below zero");
        }

        if (shown.Signals.Select(signal => shown[signal]).Append(trace.ScaledInput).Any(values => !values.AllFinite()))
        {
            plot.AddSwatch("not a finite number", PictureColors.NotFinite);
        }

        var height = Around + (shown.Signals.Count * pixels) + BandPixels;
        return new Picture(
            plot, GateDescription.Of(trace, shown), PictureStyle.Width + (ColorScale.Width * Math.Max(0, scales.Count - ScalesThatFit)), Math.Max(height, LeastHeight));
    }

    private static void AddInput(GateBands bands, GateScales scales, GateTrace trace, IReadOnlyList<string>? symbols)
    {
        var values = trace.ScaledInput;
        var scale = ValueScale.FromLowest(values);
        var labels = values.Width == 1 ? [] : symbols?.Count == values.Width ? [.. symbols] : RowLabels.Numbers(values.Width);
        scales.Add(scale, "input (scaled)", bands.Add("input (scaled)", values, values.Width == 1 ? InputHeight : BandHeight, scale, labels, WrittenInput.Of(trace.Input)));
    }
}
