using SequenceToy.Sweeps;

namespace SequenceToy.Console.Views;

/// <summary>Shows the progress of a sweep on a terminal: runs done, failed, and the time left; nothing when piped.</summary>
internal static class SweepProgressView
{
    // Runs take milliseconds: more frequent drawings would slow them down.
    private static readonly TimeSpan BetweenPictures = TimeSpan.FromMilliseconds(100);

    /// <param name="console">The console to write to.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="folder">The folder of the sweep; null for none.</param>
    /// <param name="cancellation">The token that ends the sweep.</param>
    public static SweepResults Run(IAnsiConsole console, SequenceSweep sweep, string? folder, CancellationToken cancellation)
    {
        if (!console.Profile.Capabilities.Interactive || !console.Profile.Capabilities.Ansi)
        {
            return sweep.Run(folder, progress: null, cancellation);
        }

        var next = TimeSpan.Zero;
        return console.Live(new Text("Running …")).AutoClear(true).Start(context => sweep.Run(
            folder,
            new Immediate(progress =>
            {
                if (progress.Elapsed >= next)
                {
                    next = progress.Elapsed + BetweenPictures;
                    context.UpdateTarget(new Text(Line(progress)) { Overflow = Overflow.Ellipsis });
                }
            }),
            cancellation));
    }

    /// <summary>Formats the progress in one line.</summary>
    public static string Line(SweepProgress progress) =>
        $"{NumberFormat.Count(progress.Completed)} of {NumberFormat.Count(progress.Planned, "run")} done"
        + (progress.Failed > 0 ? $", {NumberFormat.Count(progress.Failed)} failed" : "")
        + $"; about {NumberFormat.Seconds(Math.Ceiling(progress.TimeLeft.TotalSeconds))} left";

    // Progress<T> reports later, from another thread.
    private sealed class Immediate(Action<SweepProgress> report) : IProgress<SweepProgress>
    {
        public void Report(SweepProgress value) => report(value);
    }
}
