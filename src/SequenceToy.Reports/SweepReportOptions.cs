using SequenceToy.Sweeps;

namespace SequenceToy.Reports;

/// <summary>The options of an HTML report of a sweep. Immutable; all defaults are valid.</summary>
public sealed record SweepReportOptions
{
    /// <summary>The title of the page, 1 to 200 characters, not blank. Default: null, a title made from the task, such as <c>Sweep of
    /// parity</c>.</summary>
    /// <exception cref="ArgumentException">The title is blank or too long.</exception>
    public string? Title { get; init => field = ReportTitle.Checked(value); }

    /// <summary>The creation date shown on the page. Default: null, no date; reports of the same results are then byte-identical.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The function that returns the link to a run's own report, such as <c>runs/cell3-seed0.html</c>; null for a run without
    /// one. Default: null, no links.</summary>
    /// <remarks>A link is a relative path or an address with http, https or file, of 1 to 500 characters. The function is called for each
    /// run of the cells that the page draws; at most 500 links are listed.</remarks>
    public Func<CellResults, SweepRun, string?>? RunLink { get; init; }
}
