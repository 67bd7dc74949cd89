
namespace SequenceToy.Sweeps.Storage;

/// <summary>The folder of a sweep: its definition, and one file of runs per process.</summary>
internal static class SweepFolder
{
    /// <summary>Creates the folder, or checks that it holds the same sweep; then writes the definition.</summary>
    /// <exception cref="ArgumentException">The folder holds another sweep.</exception>
    /// <exception cref="SweepFormatException">The definition in the folder is damaged.</exception>
    /// <exception cref="IOException">The folder cannot be created, read or written.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading or writing the folder is not permitted.</exception>
    public static void Open(string folder, SweepDefinition definition)
    {
        Directory.CreateDirectory(folder);
        var stored = SweepDefinition.Read(folder);
        if (stored is not null && definition.DifferenceFrom(stored) is { } difference)
        {
            throw new ArgumentException(
                $"folder must be new or hold this sweep; {folder} holds another: {difference}. Choose another folder, or delete it.",
                nameof(folder));
        }

        // Other seeds of the same cells continue the sweep.
        if (stored is null || stored.Seeds != definition.Seeds)
        {
            definition.Write(folder);
        }
    }

    /// <summary>Reads the runs of the cells into a table.</summary>
    /// <returns>One message for each line that is not used.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static List<string> ReadRuns(string folder, IEnumerable<SweepCell> cells, RunTable table)
    {
        var different = cells.DistinctBy(cell => cell.Key, StringComparer.Ordinal);
        return RunFiles.Read(folder, different.ToDictionary(cell => cell.Key, cell => cell.Metric, StringComparer.Ordinal), table);
    }
}
