namespace SequenceToy.Console.Commands;

/// <summary>Writes the files that a command is asked for; one that fails is reported at the end, so that the outcome is still
/// shown.</summary>
/// <param name="keepsExisting">True after a cancellation: files that exist may hold complete results and are kept.</param>
internal sealed class WrittenFiles(bool keepsExisting = false)
{
    private const int LongestPath = 300;

    private readonly List<string> written = [];
    private readonly List<string> kept = [];
    private bool outputIsJson;
    private ArgumentException? first;

    /// <summary>Writes a file that was asked for.</summary>
    /// <param name="path">The path; null when the file was not asked for; - for standard output.</param>
    /// <param name="write">Writes the file.</param>
    public void Attempt(string? path, Action<string> write)
    {
        if (path is null)
        {
            return;
        }

        outputIsJson |= JsonFile.IsOutput(path);
        if (keepsExisting && !JsonFile.IsOutput(path) && OutputFile.Exists(path))
        {
            kept.Add(path);
            return;
        }

        try
        {
            write(path);
            written.Add(path);
        }
        catch (ArgumentException problem)
        {
            first ??= problem;
        }
    }

    /// <summary>Names the files that were kept and, if asked, those that were written; nothing when standard output holds JSON.</summary>
    /// <param name="console">The console for formatted text.</param>
    /// <param name="isVerbose">True to name the written files.</param>
    public void Report(IAnsiConsole console, bool isVerbose)
    {
        if (outputIsJson)
        {
            return;
        }

        foreach (var path in isVerbose ? written : [])
        {
            console.WriteLine($"Wrote {PrintableText.Of(path, LongestPath)}.");
        }

        foreach (var path in kept)
        {
            console.WriteLine($"Canceled: {PrintableText.Of(path, LongestPath)} was not changed.");
        }
    }

    /// <summary>Throws the first failure.</summary>
    public void Throw()
    {
        if (first is not null)
        {
            throw first;
        }
    }
}
