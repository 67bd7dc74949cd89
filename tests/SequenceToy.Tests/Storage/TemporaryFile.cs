namespace SequenceToy.Tests.Storage;

/// <summary>A file in a folder of its own, gone afterwards with all that was left beside it.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sequencetoy-");

    public string Path => At("file.safetensors");

    public string Folder => folder.FullName;

    public string At(string name) => System.IO.Path.Combine(folder.FullName, name);

    public string Holding(byte[] bytes)
    {
        File.WriteAllBytes(Path, bytes);
        return Path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
