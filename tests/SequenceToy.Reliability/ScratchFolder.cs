namespace SequenceToy.Reliability;

/// <summary>A folder for files that are gone afterwards; in memory where the system has such a place, since files are flushed to disk.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string InMemory = "/dev/shm";

    private readonly DirectoryInfo folder =
        Directory.CreateDirectory(Path.Combine(Directory.Exists(InMemory) ? InMemory : Path.GetTempPath(), "sequencetoy-" + Path.GetRandomFileName()));

    /// <summary>Creates a folder in it.</summary>
    public string Create(string name) => folder.CreateSubdirectory(name).FullName;

    public void Dispose() => folder.Delete(recursive: true);
}
