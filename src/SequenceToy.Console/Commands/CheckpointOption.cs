using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>Where a training's checkpoints go.</summary>
internal static class CheckpointOption
{
    /// <summary>
    /// Refuses a file with something in it: who repeats the command of a training that was stopped means to go on, not to begin anew.
    /// </summary>
    public static void Check(string? path)
    {
        OutputFile.CheckWritable("--checkpoint", path);
        if (OutputFile.Exists(path))
        {
            throw new ArgumentException($"--checkpoint must be a new file; {ArgumentText.Of(path!)} holds {Content(path!)}.");
        }
    }

    private static string Content(string path)
    {
        try
        {
            var epochs = NumberFormat.Count(SequenceExperiment.Resume(path).EpochsDone, "epoch");
            return $"a training after {epochs}, with which train --resume goes on";
        }
        catch (Exception problem) when (
            problem is SafeTensorsFormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return "something else";
        }
    }
}
