using SequenceToy.Formats;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Where checkpoints are written, how often, and the one that training resumes from.</summary>
/// <param name="Path">The file, from the root on.</param>
/// <param name="EveryEpochs">After how many epochs, from 1.</param>
/// <param name="Resumed">The checkpoint to resume from; null for a training from its beginning.</param>
internal sealed record CheckpointTarget(string Path, int EveryEpochs, Checkpoint? Resumed = null)
{
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="IOException">No file can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">None may be written there.</exception>
    public void CheckCanWrite()
    {
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
        {
            throw new DirectoryNotFoundException(
                $"path must be in a folder that is there, for a checkpoint to be written to; it was {Path}.");
        }

        WholeFile.CheckCanWrite(Path);
    }
}
