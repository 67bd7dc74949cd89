namespace SequenceToy.Console.Commands;

/// <summary>Files that could not be written after training: reported at the end, so that the outcome is still shown.</summary>
internal sealed class WriteFailures
{
    private ArgumentException? first;

    /// <summary>Writes a file that was asked for.</summary>
    /// <param name="path">The path; null when the file was not asked for.</param>
    /// <param name="write">Writes the file.</param>
    public void Attempt(string? path, Action<string> write)
    {
        try
        {
            if (path is not null)
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
