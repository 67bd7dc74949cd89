using SequenceToy.Sweeps;

namespace SequenceToy.TaskTable;

/// <summary>Writes a line on the progress now and then.</summary>
internal sealed class ProgressLines : IProgress<SweepProgress>
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    private TimeSpan next = Between;

    public void Report(SweepProgress value)
    {
        if (value.Elapsed >= next)
        {
            next = value.Elapsed + Between;
            Console.Error.WriteLine($"{value.Completed} of {value.Planned} runs, about {value.TimeLeft.TotalMinutes:0} min left");
        }
    }
}
