namespace SequenceToy.Console.Tests;

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("sequence-toy-").FullName;

    /// <summary>Names of what is in it.</summary>
    public IEnumerable<string> Entries => Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry));

    public string PathTo(string name) => Path.Combine(path, name);

    /// <summary>The path of a new file with this text.</summary>
    public string FileWith(string text)
    {
        File.WriteAllText(PathTo("run.json"), text);
        return PathTo("run.json");
    }

    public void Dispose() => Directory.Delete(path, recursive: true);
}
