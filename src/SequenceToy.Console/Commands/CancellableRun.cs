using SequenceToy.Console.Views;
namespace SequenceToy.Console.Commands;

/// <summary>A training that may be cancelled before there is anything to show.</summary>
internal static class CancellableRun
{
    /// <summary>The result; null, and a word about it, where it was cancelled before anything was trained.</summary>
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
                console.WriteLine("Cancelled before anything was trained.");
            }

            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The run itself writes nothing but checkpoints.
            throw new ArgumentException($"The checkpoint could not be written: {problem.Message}", problem);
        }
    }
}
