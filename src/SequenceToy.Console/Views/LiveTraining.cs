using System.Diagnostics;
using SequenceToy.Diagnosis;
using SequenceToy.Reports.Figures;
using SequenceToy.Training;
using Spectre.Console.Rendering;

namespace SequenceToy.Console.Views;

/// <summary>A training while it goes on: the learning curve so far, what it looks like, and the time left.</summary>
/// <param name="experiment">What is run.</param>
/// <param name="width">Characters of a line of the terminal.</param>
/// <param name="height">Lines of the terminal.</param>
internal sealed class LiveTraining(SequenceExperiment experiment, int width, int height)
{
    private const int WidestChart = 80;
    private const int StatusLines = 3;

    // Small networks train for milliseconds: more pictures than the eye sees would only hold them up.
    private static readonly TimeSpan BetweenPictures = TimeSpan.FromMilliseconds(100);

    // Nor may they take more than a small part of the time, however long the history.
    private const int TimesAPicture = 20;
    private readonly List<EpochRecord> history = [];
    private readonly long started = Stopwatch.GetTimestamp();
    private TimeSpan next = TimeSpan.Zero;

    private int Epochs => experiment.Settings.Training.Epochs;
    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>Takes note of an epoch; whether it is time for a new picture.</summary>
    public bool Hears(EpochRecord record)
    {
        history.Add(record);
        return Elapsed >= next;
    }

    /// <summary>The picture as things stand.</summary>
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
