using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>Goes on with a training that was stopped, and shows what came out as run does.</summary>
internal static class TrainCommand
{
    /// <param name="checkpoint">What run --checkpoint, or the library, has written; further checkpoints take its place.</param>
    /// <param name="request">What is to be shown and written.</param>
    /// <param name="console">Where people read.</param>
    /// <param name="output">Where programs read.</param>
    /// <param name="cancellation">Ends the training.</param>
    /// <exception cref="ArgumentException">It is not there, cannot be read, or is of samples or a task of one's own.</exception>
    /// <exception cref="SafeTensorsFormatException">It is broken or something else.</exception>
    public static int Run(string checkpoint, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        request.CheckFiles(resumed: checkpoint);
        var resumed = Resumed(checkpoint);

        // Further checkpoints take its place.
        OutputFile.CheckWritable("--resume", checkpoint);
        var experiment = request.Epochs is null ? resumed : resumed.WithTraining(request.Epochs);
        return RunCommand.Run(experiment, request with { Checkpoint = checkpoint }, console, output, cancellation);
    }

    private static SequenceExperiment Resumed(string checkpoint)
    {
        SavedNetwork.CheckNamed("--resume", checkpoint);
        try
        {
            return SequenceExperiment.Resume(checkpoint);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new ArgumentException(
                $"--resume must be a checkpoint; {ArgumentText.Of(checkpoint)} could not be read: {problem.Message}", problem);
        }
    }
}
