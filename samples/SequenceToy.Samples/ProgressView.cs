using SequenceToy.Training;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>Shows training as it goes: a live bar with both losses on a terminal, a few lines when piped.</summary>
internal static class ProgressView
{
    private const int LinesWhenPiped = 10;

    /// <param name="console">Where people read.</param>
    /// <param name="experiment">What to run.</param>
    /// <param name="introduce">Writes what goes before the first epoch; not called when the experiment refuses its settings, so that nothing is shown but the error.</param>
    /// <param name="cancellation">Ends training.</param>
    public static ExperimentResult Run(IAnsiConsole console, SequenceExperiment experiment, Action introduce, CancellationToken cancellation) =>
        console.Profile.Capabilities.Interactive && console.Profile.Capabilities.Ansi
            ? Live(console, experiment, introduce, cancellation)
            : Plain(console, experiment, introduce, cancellation);

    private static ExperimentResult Live(IAnsiConsole console, SequenceExperiment experiment, Action introduce, CancellationToken cancellation) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("Training", maxValue: experiment.Settings.Training.Epochs);
                return experiment.Run(
                    new Immediate(introduce, record =>
                    {
                        bar.Description = Markup.Escape(Losses(record));
                        bar.Value = record.Epoch;
                    }),
                    cancellation);
            });

    private static ExperimentResult Plain(IAnsiConsole console, SequenceExperiment experiment, Action introduce, CancellationToken cancellation)
    {
        var epochs = experiment.Settings.Training.Epochs;
        var every = Math.Max(1, epochs / LinesWhenPiped);
        return experiment.Run(
            new Immediate(introduce, record =>
            {
                if (record.Epoch == 1 || record.Epoch % every == 0 || record.Epoch == epochs)
                {
                    console.WriteLine($"Epoch {Losses(record)}");
                }
            }),
            cancellation);
    }

    private static string Losses(EpochRecord record) =>
        FormattableString.Invariant($"{record.Epoch,4}  loss {record.Loss:0.0e+0}") + (record.ValidationLoss is { } loss ? FormattableString.Invariant($"  validation {loss:0.0e+0}") : "");

    // Progress<T> reports from another thread, later: lines would come after the end.
    private sealed class Immediate(Action introduce, Action<EpochRecord> report) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value)
        {
            if (value.Epoch == 1)
            {
                introduce();
            }

            report(value);
        }
    }
}
