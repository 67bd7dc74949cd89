using SequenceToy.Sweeps.SeedPlans;
using SequenceToy.Sweeps.Storage;

namespace SequenceToy.Sweeps;

/// <summary>The results of a sweep: the runs of each cell, and their statistics.</summary>
public sealed partial class SweepResults
{
    internal SweepResults(ValueList<SweepAxis> axes, ValueList<CellResults> cells, bool isComplete, ValueList<string> problems)
    {
        (Axes, Cells, IsComplete, Problems) = (axes, cells, isComplete, problems);
        var statistics = new CellStatistics(cells);
        foreach (var cell in cells)
        {
            cell.OfSweep = statistics;
        }
    }

    /// <summary>The axes of the sweep.</summary>
    public ValueList<SweepAxis> Axes { get; }

    /// <summary>The runs of each cell, in the order of the sweep.</summary>
    public ValueList<CellResults> Cells { get; }

    /// <summary>True when all planned runs are done; false after cancellation, or while other shards are missing.</summary>
    public bool IsComplete { get; }

    /// <summary>Messages on the records in the folder that are not used, with file and line: those that are torn or altered, too long,
    /// contradict another, or have no score by the sweep's metric. Their runs count as not done unless another record has them. At most 20
    /// per file are named; one more message counts the others.</summary>
    public ValueList<string> Problems { get; }

    /// <summary>The version of this library that defined the sweep; another may train differently.</summary>
    public string Version { get; private init; } = SweepDefinition.LibraryVersion;

    /// <summary>The number of runs over all cells; those of cells with the same settings count once.</summary>
    public int RunCount => Cells.DistinctBy(cell => cell.Cell.Key, StringComparer.Ordinal).Sum(cell => cell.Runs.Count);

    /// <summary>Reads the results of a sweep from its folder, complete or not, also while processes write to it.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="SweepFormatException">The folder has no definition of a sweep, or a damaged one.</exception>
    /// <exception cref="DirectoryNotFoundException">The folder does not exist.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Reading is not permitted.</exception>
    public static SweepResults Load(string folder)
    {
        var definition = SweepDefinition.Required(folder);
        ValueList<SweepCell> cells = [.. definition.Cells.Select((cell, index) => cell.ToCell(index))];
        var table = new RunTable(cells);
        var problems = SweepFolder.ReadRuns(folder, cells, table);
        return new SweepResults(definition.Axes, table.ToCells(), !definition.Seeds.ToPlan().Next(table).Any(), [.. problems])
        {
            Version = definition.Version,
        };
    }

    internal static SweepResults Load(string folder, ValueList<SweepCell> cells, ValueList<SweepAxis> axes, SeedPlan seeds)
    {
        var table = new RunTable(cells);
        var problems = SweepFolder.ReadRuns(folder, cells, table);
        return new SweepResults(axes, table.ToCells(), !seeds.Next(table).Any(), [.. problems]);
    }
}
