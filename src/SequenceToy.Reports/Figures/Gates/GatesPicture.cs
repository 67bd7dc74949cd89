using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Pictures;

namespace SequenceToy.Reports.Figures;

/// <summary>The heat maps of one layer over one sequence: the input on top, then a band per signal with a row per unit and a column per
/// step.</summary>
internal static class GatesPicture
{
    private const double BandHeight = 5;
    private const double InputHeight = 1.6;
    private const int PixelsPerUnit = 3;
    private const int BandPixels = 78;
    private const int MaxUnits = 200;
    private const int LeastHeight = 460;
    private const int Around = 190;
    private const int ScalesThatFit = 2;
    private const string InputName = "input (scaled)";

    /// <param name="trace">The recorded signals.</param>
    /// <param name="layer">The index of the layer, counted from 0.</param>
    /// <param name="title">The title.</param>
    /// <param name="symbols">The symbol of each input feature; null for numbers.</param>
    public static Picture Of(GateTrace trace, int layer, string title, IReadOnlyList<string>? symbols = null)
    {
        var (units, signals) = (trace.Layers[layer].Units, SignalBand.Of(trace.Layers[layer]));
        var plot = PictureStyle.New(title, "Step", "");
        plot.HideGrid();
        var pixels = Math.Max(BandPixels, Math.Min(units, MaxUnits) * PixelsPerUnit);
        var bands = new GateBands(plot, trace.Input.Steps, pixels / BandHeight);
        var scales = new GateScales();

        AddInput(bands, scales, trace, symbols);
        foreach (var signal in signals)
        {
            var scale = ValueScale.Of(signal);
            var map = bands.Add(signal.Name, signal.Values, BandHeight, scale, RowLabels.Numbers(units));
            scales.Add(scale, signal.IsGate ? GateScales.Gates : signal.Name, map);
        }

        bands.Finish(units == 1 ? "Unit" : $"Unit (1 to {NumberFormat.Count(units)} in each band)");
        scales.Show(plot);
        if (bands.HasSigns)
        {
            plot.AddNote("− in a cell: value below zero");
        }

        if (signals.Select(signal => signal.Values).Append(trace.ScaledInput).Any(values => !values.AllFinite()))
        {
            plot.AddSwatch("not a finite number", PictureColors.NotFinite);
        }

        var width = PictureStyle.Width + (ColorScale.Width * Math.Max(0, scales.Count - ScalesThatFit));
        var height = Math.Max(Around + (signals.Count * pixels) + BandPixels, LeastHeight);
        return new Picture(plot, GateDescription.Of(trace.Layers[layer].Location.ToString(), units, signals), width, height);
    }

    private static void AddInput(GateBands bands, GateScales scales, GateTrace trace, IReadOnlyList<string>? symbols)
    {
        var values = trace.ScaledInput;
        var scale = ValueScale.FromLowest(values);
        var labels = values.Width == 1 ? [] : symbols?.Count == values.Width ? [.. symbols] : RowLabels.Numbers(values.Width);
        var height = values.Width == 1 ? InputHeight : BandHeight;
        scales.Add(scale, InputName, bands.Add(InputName, values, height, scale, labels, InputText.Of(trace.Input)));
    }
}
