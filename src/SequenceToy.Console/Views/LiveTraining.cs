using System.Diagnostics;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Figures;
using SequenceToy.Training;
using Spectre.Console.Rendering;

namespace SequenceToy.Console.Views;

/// <summary>Draws a running training: the learning curve so far, its trend and the time left.</summary>
/// <param name="experiment">The running experiment.</param>
/// <param name="width">The width of the terminal, in characters.</param>
/// <param name="height">The height of the terminal, in lines.</param>
internal sealed class LiveTraining(SequenceExperiment experiment, int width, int height)
{
    private const int WidestChart = 80;
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
        var lines = height < LossView.LineCount + StatusLines ? []
            : LossView.Lines(LossFigure.Of(experiment.Settings, history), Math.Min(width, WidestChart));
        string[] all = [.. lines, $"Epoch {ProgressView.Losses(history[^1])}", $"So far {history.Trend().ToText()}.", Remaining()];
        var (took, least) = ((Elapsed - began) * TimesAPicture, BetweenPictures);
        next = Elapsed + (took > least ? took : least);
        return new Rows(all.Select(line => new Text(line) { Overflow = Overflow.Ellipsis }));
    }

    private string Remaining()
    {
        var left = Elapsed * ((double)(Epochs - history[^1].Epoch) / history.Count);
        var most = experiment.Settings.StopWhenSolved || experiment.Settings.Training.EarlyStopping is not null ? "at most " : "";
        var seconds = NumberFormat.Seconds(Math.Ceiling(left.TotalSeconds));
        return $"{history[^1].Epoch} of {most}{NumberFormat.Count(Epochs, "epoch")}; {most}{seconds} left";
    }
}
