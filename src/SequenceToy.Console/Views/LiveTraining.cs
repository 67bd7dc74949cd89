using System.Diagnostics;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Figures;
using SequenceToy.Training;
using Spectre.Console.Rendering;

namespace SequenceToy.Console.Views;

/// <summary>Draws a running training: the learning curve so far, its trend and the time left.</summary>
/// <param name="experiment">The running experiment.</param>
/// <param name="console">The terminal, whose size and abilities are used.</param>
internal sealed class LiveTraining(SequenceExperiment experiment, IAnsiConsole console)
{
    private const int StatusLines = 3;

    // Small networks train in milliseconds: more frequent drawings would slow them down.
    private static readonly TimeSpan BetweenPictures = TimeSpan.FromMilliseconds(100);

    // Drawing takes at most a twentieth of the time, for long histories, too.
    private const int TimesAPicture = 20;
    private readonly List<EpochRecord> history = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private TimeSpan next = TimeSpan.Zero;

    private int Epochs => experiment.Settings.Training.Epochs;
    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>Records an epoch; returns true when the next drawing is due.</summary>
    public bool Record(EpochRecord record)
    {
        history.Add(record);
        return Elapsed >= next;
    }

    /// <summary>Returns the current drawing.</summary>
    public IRenderable Draw()
    {
        if (history.Count == 0)
        {
            return new Text("Training …");
        }

        var began = Elapsed;
        var lines = console.Profile.Height < LossView.LineCount + StatusLines ? []
            : LossView.Lines(console, LossFigure.Of(experiment.Settings, history));
        string[] status = [$"Epoch {ProgressView.Losses(history[^1])}", $"So far {history.Trend().ToText()}.", Remaining()];
        var (took, least) = ((Elapsed - began) * TimesAPicture, BetweenPictures);
        next = Elapsed + (took > least ? took : least);
        return new Rows(lines.Concat(status.Select(line => new Text(line) { Overflow = Overflow.Ellipsis })));
    }

    private string Remaining()
    {
        var left = Elapsed * ((double)(Epochs - history[^1].Epoch) / history.Count);
        var most = experiment.Settings.StopWhenSolved || experiment.Settings.Training.EarlyStopping is not null ? "at most " : "";
        var seconds = NumberFormat.Seconds(Math.Ceiling(left.TotalSeconds));
        return $"{history[^1].Epoch} of {most}{NumberFormat.Count(Epochs, "epoch")}; {most}{seconds} left";
    }
}
