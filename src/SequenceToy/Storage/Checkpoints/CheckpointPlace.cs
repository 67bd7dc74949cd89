using SequenceToy.Formats;

namespace SequenceToy.Storage.Checkpoints;

/// <summary>Where checkpoints are written and how often.</summary>
/// <param name="Path">The file, from the root on.</param>
/// <param name="EveryEpochs">After how many epochs, from 1.</param>
internal sealed record CheckpointPlace(string Path, int EveryEpochs)
{
    /// <exception cref="DirectoryNotFoundException">The folder is not there.</exception>
    /// <exception cref="IOException">No file can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">None may be written there.</exception>
    public void Check()
    {
        if (!Directory.Exists(System.IO.Path.GetDirectoryName(Path)))
        {
            throw new DirectoryNotFoundException($"path must be in a folder that is there, for a checkpoint to be written to; it was {Path}.");
        }

        WholeFile.CheckCanWrite(Path);
    }
}
