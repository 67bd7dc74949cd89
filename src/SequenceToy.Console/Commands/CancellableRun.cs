using SequenceToy.Console.Views;
namespace SequenceToy.Console.Commands;

/// <summary>Runs an experiment that may be canceled before training starts.</summary>
internal static class CancellableRun
{
    /// <summary>Returns the result; null, after a message, when canceled before training started.</summary>
    public static ExperimentResult? Of(
        SequenceExperiment experiment, RunRequest request, bool shows, IAnsiConsole console, CancellationToken cancellation)
    {
        try
        {
            return shows ? ProgressView.Run(console, experiment, cancellation) : experiment.Run(cancellationToken: cancellation);
        }
        catch (OperationCanceledException)
        {
            if (!JsonFile.IsOutput(request.Json))
            {
                console.WriteLine("Canceled before training started.");
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Checkpoints are the only files that the run itself writes.
            throw new ArgumentException($"The checkpoint could not be written: {problem.Message}", problem);
        }
    }
}
