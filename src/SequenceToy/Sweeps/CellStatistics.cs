namespace SequenceToy.Sweeps;

/// <summary>Computes the statistics of all cells at once, on all processor cores, when those of one are asked for: tables need them
/// all.</summary>
/// <param name="cells">The cells.</param>
internal sealed class CellStatistics(IReadOnlyList<CellResults> cells)
{
    private readonly Lazy<bool> computed = new(() =>
    {
        AllCores.For(cells.Count, cell => cells[cell].Compute());
        return true;
    });

    /// <summary>Returns once the statistics of all cells are there.</summary>
    public bool Compute() => computed.Value;
}
