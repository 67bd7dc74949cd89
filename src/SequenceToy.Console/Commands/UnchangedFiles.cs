namespace SequenceToy.Console.Commands;

/// <summary>Says which files stay as they were, since what was cancelled shall not take the place of what is whole.</summary>
internal static class UnchangedFiles
{
    /// <param name="console">Where people read.</param>
    /// <param name="paths">The files.</param>
    public static void Write(IAnsiConsole console, IEnumerable<string> paths)
    {
        foreach (var kept in paths)
        {
            console.WriteLine($"Cancelled, so {kept} stays as it was.");
        }
    }
}
