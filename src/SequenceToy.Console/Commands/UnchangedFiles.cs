namespace SequenceToy.Console.Commands;

/// <summary>Reports the files that a canceled run did not replace, because they may hold complete results.</summary>
internal static class UnchangedFiles
{
    /// <param name="console">The console for formatted text.</param>
    /// <param name="paths">The paths of the kept files.</param>
    public static void Write(IAnsiConsole console, IEnumerable<string> paths)
    {
        foreach (var kept in paths)
        {
            console.WriteLine($"Canceled: {kept} was not changed.");
        }
    }
}
