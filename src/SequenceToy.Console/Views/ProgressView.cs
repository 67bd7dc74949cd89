using SequenceToy.Training;

namespace SequenceToy.Console.Views;

/// <summary>Shows the progress of training: a live learning curve on a terminal, a few lines when piped.</summary>
internal static class ProgressView
{
    private const int LinesWhenPiped = 10;

    /// <param name="console">The console to write to.</param>
    /// <param name="experiment">The experiment to run.</param>
    /// <param name="cancellation">The token that ends training.</param>
    public static ExperimentResult Run(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation) =>
        console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi
            ? Live(console, experiment, cancellation)
            : Plain(console, experiment, cancellation);

    private static ExperimentResult Live(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation)
    {
        var view = new LiveTraining(experiment, console);
        return console.Live(view.Draw()).AutoClear(true).Start(context => experiment.Run(
            new Immediate(record =>
            {
                if (view.Record(record))
                {
                    context.UpdateTarget(view.Draw());
                }
            }),
            cancellation));
    }

    private static ExperimentResult Plain(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation)
    {
        var every = Math.Max(1, experiment.Settings.Training.Epochs / LinesWhenPiped);
        EpochRecord? unwritten = null;
        var result = experiment.Run(
            new Immediate(record =>
            {
                unwritten = record;
                if (record.Epoch == 1 || record.Epoch % every == 0)
                {
                    WriteEpoch(record);
                }
            }),
            cancellation);
        if (unwritten is not null)
        {
            WriteEpoch(unwritten);
        }

        return result;

        void WriteEpoch(EpochRecord record)
        {
            console.WriteLine($"Epoch {Losses(record)}");
            unwritten = null;
        }
    }

    /// <summary>Formats an epoch in one line.</summary>
    public static string Losses(EpochRecord record) =>
        FormattableString.Invariant($"{record.Epoch,4}  loss {NumberFormat.Number(record.Loss),-12}")
        + (record.ValidationLoss is { } loss ? $"  validation {NumberFormat.Number(loss)}" : "");

    // Progress<T> reports later, from another thread: lines would appear after the end.
    private sealed class Immediate(Action<EpochRecord> report) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => report(value);
    }
}
