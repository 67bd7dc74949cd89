using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>Resumes an interrupted training run and shows the results as run does.</summary>
internal static class TrainCommand
{
    /// <param name="checkpoint">The checkpoint file; new checkpoints replace it.</param>
    /// <param name="request">The request: output and files.</param>
    /// <param name="console">The console for formatted text.</param>
    /// <param name="output">Standard output, for JSON and one-line results.</param>
    /// <param name="cancellation">The token that ends training.</param>
    /// <exception cref="ArgumentException">The checkpoint is missing, unreadable, or for custom samples or a custom task.</exception>
    /// <exception cref="SafeTensorsFormatException">The file is damaged or not a checkpoint.</exception>
    public static int Run(string checkpoint, RunRequest request, IAnsiConsole console, TextWriter output, CancellationToken cancellation)
    {
        request.CheckFiles(resumed: checkpoint);
        var resumed = Resumed(checkpoint);
        OutputFile.CheckWritable("--resume", checkpoint);
        var experiment = request.Network.Epochs is null ? resumed : resumed.WithTraining(request.Network.Epochs);
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
