using SequenceToy.Files;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>The checkpoint file, its interval, and the checkpoint that training resumes from.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="EveryEpochs">The number of epochs between checkpoints, at least 1.</param>
/// <param name="Resumed">The checkpoint to resume from; null for a new training.</param>
internal sealed record CheckpointTarget(string Path, int EveryEpochs, Checkpoint? Resumed = null)
{
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public void CheckCanWrite()
    {
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
        {
            throw new DirectoryNotFoundException($"path must be in an existing folder, where the checkpoint is written; it was {Path}.");
        }

        WholeFile.CheckCanWrite(Path);
    }
}
