namespace SequenceToy.Console.Commands;

/// <summary>Files that could not be written after training: reported at the end, so that the outcome is still shown.</summary>
/// <param name="keepsExisting">True after a cancellation: files that exist may hold complete results and are kept.</param>
internal sealed class WriteFailures(bool keepsExisting = false)
{
    private readonly List<string> kept = [];
    private ArgumentException? first;

    /// <summary>The existing files that were kept.</summary>
    public IReadOnlyList<string> Kept => kept;

    /// <summary>Writes a file that was asked for.</summary>
    /// <param name="path">The path; null when the file was not asked for.</param>
    /// <param name="write">Writes the file.</param>
    public void Attempt(string? path, Action<string> write)
    {
        try
        {
            if (keepsExisting && OutputFile.Exists(path))
            {
                kept.Add(path!);
            }
            else if (path is not null)
            {
                write(path);
            }
        }
        catch (ArgumentException problem)
        {
            first ??= problem;
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
