namespace SequenceToy.Tests.Sweeps;

/// <summary>A folder for a sweep, deleted after use.</summary>
internal sealed class TemporarySweepFolder : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("sequencetoy-sweep").FullName;

    /// <summary>The path of the folder, which does not exist at first.</summary>
    public string Path => System.IO.Path.Combine(parent, "sweep");

    /// <summary>The files of runs.</summary>
    public string[] RunFiles => [.. Directory.GetFiles(Path, "runs-*.jsonl").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(parent, recursive: true);
}
