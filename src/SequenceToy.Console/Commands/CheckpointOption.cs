using SequenceToy.Storage.SafeTensors;

namespace SequenceToy.Console.Commands;

/// <summary>Checks the file named by --checkpoint.</summary>
internal static class CheckpointOption
{
    /// <summary>Refuses a file with content: repeating the command of an interrupted run must not overwrite its checkpoint.</summary>
    public static void Check(string? path)
    {
        OutputFile.CheckWritable("--checkpoint", path);
        if (OutputFile.Exists(path))
        {
            throw new ArgumentException($"--checkpoint must be a new file; it was {ArgumentText.Of(path!)}, {Content(path!)}.");
        }
    }

    private static string Content(string path)
    {
        try
        {
            var epochs = NumberFormat.Count(SequenceExperiment.Resume(path).EpochsDone, "epoch");
            return $"a checkpoint after {epochs} (to continue it, use train --resume)";
        }
        catch (Exception problem) when (
            problem is SafeTensorsFormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return "which has other content";
        }
    }
}
