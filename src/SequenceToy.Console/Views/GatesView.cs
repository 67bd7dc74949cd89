using SequenceToy.Inspection.Traces;
using SequenceToy.Reports.Figures;

namespace SequenceToy.Console.Views;

/// <summary>Writes the gates and states of every unit for one sequence, and gate statistics over many sequences.</summary>
internal static class GatesView
{
    private const int LabelWidth = 8;
    private const int Gap = 2;
    private const int MaxUnits = 32;

    public static void Write(IAnsiConsole console, ISequenceTask task, GateTrace trace, GateStatistics statistics)
    {
        var width = Math.Min(console.Profile.Width, 120);
        WrappedText.Write(
            console,
            $"Gates and states for {SampleDrawing.Input(task, trace.Input, 60)}: one row per unit, one column per step, in tenths "
                + "(9 means 0.9 or more). A gate is open at 9 and closed at 0. With --json, the file has the exact numbers.");
        console.WriteLine();
        foreach (var layer in trace.Layers)
        {
            WriteLayer(console, layer, width);
        }

        WrappedText.Write(console, "Statistics over the test samples:");
        foreach (var sentence in statistics.ToString().Split('\n').SelectMany(sentence => WrappedText.Lines(sentence, width - Gap)))
        {
            console.Write(new Text($"{new string(' ', Gap)}{sentence}\n"));
        }

        console.WriteLine();
    }

    private static void WriteLayer(IAnsiConsole console, LayerTrace layer, int width)
    {
        var steps = SelectedSteps.Of(layer.Steps, Math.Max((width - LabelWidth - Gap) / HeatBlock.CellWidth, 3));
        var rest = new Queue<HeatBlock>(SignalBand.Of(layer).Select(band => new HeatBlock(band, steps)));
        while (rest.Count > 0)
        {
            // As many blocks side by side as fit into the width.
            List<HeatBlock> band = [rest.Dequeue()];
            while (rest.TryPeek(out var next) && LabelWidth + band.Sum(block => block.Width + Gap) + next.Width < width)
            {
                band.Add(rest.Dequeue());
            }

            WriteBand(console, layer, band);
        }
    }

    private static void WriteBand(IAnsiConsole console, LayerTrace layer, List<HeatBlock> band)
    {
        var location = layer.Location.IsBackward ? "backward" : FormattableString.Invariant($"layer {layer.Location.Layer + 1}");
        console.Write(new Text(Line(location, band.Select(block => block.Title.PadRight(block.Width)))));
        console.Write(new Text(Line("step", band.Select(block => block.Steps.PadRight(block.Width)))));
        for (var unit = 0; unit < Math.Min(layer.Units, MaxUnits); unit++)
        {
            var line = new Paragraph();
            line.Append(FormattableString.Invariant($"unit {unit + 1}").PadRight(LabelWidth));
            for (var i = 0; i < band.Count; i++)
            {
                line.Append(new string(' ', i == 0 ? 0 : Gap));
                band[i].AppendRow(line, unit);
            }

            line.Append("\n");
            console.Write(line);
        }

        if (layer.Units > MaxUnits)
        {
            console.WriteLine($"and {NumberFormat.Count(layer.Units - MaxUnits, "more unit")}");
        }

        console.WriteLine();
    }

    private static string Line(string label, IEnumerable<string> cells) =>
        (label.PadRight(LabelWidth) + string.Join(new string(' ', Gap), cells)).TrimEnd() + "\n";
}
