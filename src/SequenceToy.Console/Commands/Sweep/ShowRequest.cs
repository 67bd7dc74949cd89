namespace SequenceToy.Console.Commands.Sweep;

/// <summary>What <c>sweep show</c> shows and writes; null for what was not given.</summary>
/// <param name="Folder">The folder of the sweep.</param>
internal sealed record ShowRequest(string Folder)
{
    public string? By { get; init; }
    public string? Json { get; init; }
    public string? Export { get; init; }
    public string? Report { get; init; }

    /// <summary>The number of runs per cell that get reports of their own.</summary>
    public int? RunReports { get; init; }
}
