using SequenceToy.Training;

namespace SequenceToy.Console.Views;

/// <summary>Shows training as it goes: the learning curve as it grows on a terminal, a few lines when piped.</summary>
internal static class ProgressView
{
    private const int LinesWhenPiped = 10;

    /// <param name="console">Where people read.</param>
    /// <param name="experiment">What to run.</param>
    /// <param name="cancellation">Ends training.</param>
    public static ExperimentResult Run(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation) =>
        console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi
            ? Live(console, experiment, cancellation)
            : Plain(console, experiment, cancellation);

    private static ExperimentResult Live(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation)
    {
        var view = new LiveTraining(experiment, console.Profile.Width, console.Profile.Height);
        return console.Live(view.Draw()).AutoClear(true).Start(context => experiment.Run(
            new Immediate(record =>
            {
                if (view.Hears(record))
                {
                    context.UpdateTarget(view.Draw());
                }
            }),
            cancellation));
    }

    private static ExperimentResult Plain(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation)
    {
        var every = Math.Max(1, experiment.Settings.Training.Epochs / LinesWhenPiped);
        EpochRecord? untold = null;
        var result = experiment.Run(
            new Immediate(record =>
            {
                untold = record;
                if (record.Epoch == 1 || record.Epoch % every == 0)
                {
                    Tell(record);
                }
            }),
            cancellation);
        if (untold is not null)
        {
            Tell(untold);
        }

        return result;

        void Tell(EpochRecord record)
        {
            console.WriteLine($"Epoch {Losses(record)}");
            untold = null;
        }
    }

    /// <summary>An epoch in a line.</summary>
    public static string Losses(EpochRecord record) =>
        FormattableString.Invariant($"{record.Epoch,4}  loss {NumberFormat.Number(record.Loss),-12}")
        + (record.ValidationLoss is { } loss ? $"  validation {NumberFormat.Number(loss)}" : "");

    // Progress<T> reports from another thread, later: lines would come after the end.
    private sealed class Immediate(Action<EpochRecord> report) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => report(value);
    }
}
