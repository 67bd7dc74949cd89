using ScottPlot;

namespace SequenceToy.Reliability.Soak;

/// <summary>Draws memory over time.</summary>
internal static class MemoryPicture
{
    private const int Width = 840;
    private const int Height = 460;

    public static void Save(IReadOnlyList<MemoryRecord> records, string path)
    {
        using var plot = new Plot();
        var minutes = records.Select(record => record.Hours * 60).ToArray();
        plot.Add.ScatterLine(minutes, records.Select(record => record.WorkingSetMegabytes).ToArray()).LegendText = "working set";
        plot.Add.ScatterLine(minutes, records.Select(record => record.CommittedMegabytes).ToArray()).LegendText = "held by the garbage collector";
        plot.Add.ScatterLine(minutes, records.Select(record => record.ManagedMegabytes).ToArray()).LegendText = "managed objects";
        if (records[^1].Networks > 0)
        {
            plot.Add.ScatterLine(minutes, records.Select(record => record.ExplainedNativeMegabytes).ToArray()).LegendText = "native without TorchSharp's leak";
        }

        plot.XLabel("minutes");
        plot.YLabel("megabytes");
        plot.Axes.SetLimitsY(0, records.Max(record => record.WorkingSetMegabytes) * 1.1);
        plot.ShowLegend(Alignment.MiddleRight);
        plot.SavePng(path, Width, Height);
    }
}
