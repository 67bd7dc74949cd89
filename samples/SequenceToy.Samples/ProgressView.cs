using SequenceToy.Training;
using Spectre.Console;

namespace SequenceToy.Samples;

/// <summary>Shows training as it goes: a live bar with both losses on a terminal, a few lines when piped.</summary>
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

    private static ExperimentResult Live(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = 24 }, new RemainingTimeColumn())
            .Start(context =>
            {
                var bar = context.AddTask("Training", maxValue: experiment.Settings.Training.Epochs);
                return experiment.Run(
                    new Immediate(record =>
                    {
                        bar.Description = Markup.Escape($"Epoch {Losses(record)}");
                        bar.Value = record.Epoch;
                    }),
                    cancellation);
            });

    private static ExperimentResult Plain(IAnsiConsole console, SequenceExperiment experiment, CancellationToken cancellation)
    {
        var epochs = experiment.Settings.Training.Epochs;
        var every = Math.Max(1, epochs / LinesWhenPiped);
        return experiment.Run(
            new Immediate(record =>
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
    private sealed class Immediate(Action<EpochRecord> report) : IProgress<EpochRecord>
    {
        public void Report(EpochRecord value) => report(value);
    }
}
