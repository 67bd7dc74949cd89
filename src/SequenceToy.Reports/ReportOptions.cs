using SequenceToy.Sweeps;

namespace SequenceToy.Reports;

/// <summary>The options of an HTML report. Immutable; all defaults are valid.</summary>
public sealed record ReportOptions
{
    /// <summary>The title of the page, 1 to 200 characters, not blank. Default: null, a title made from the task, the targets or the
    /// forecast columns.</summary>
    public string? Title { get; init => field = ReportTitle.Checked(value); }

    /// <summary>The creation date shown on the page. Default: null, no date; reports of the same result are then byte-identical.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>A sweep with the settings of the run; the page compares the run with the sweep's other seeds. Default: null, no
    /// comparison.</summary>
    /// <remarks>A sweep without a cell of the same samples and settings is an error;
    /// <see cref="SweepResults.FindCell(ExperimentResult)"/> returns null for it.</remarks>
    public SweepResults? Sweep { get; init; }

    /// <summary>The number of test samples in the scatter plot or confusion matrix, from 1 to 10,000. Default: 500.</summary>
    public int Samples { get; init => field = Require.Between(value, 1, 10_000); } = 500;

    /// <summary>The number of test samples whose gates are shown step by step, from 1 to 50. Default: 8. From 3 on, they include up to
    /// two with the largest errors of the first <see cref="Samples"/> samples, which are marked. Long sequences or many units reduce the
    /// number.</summary>
    public int TracedSamples { get; init => field = Require.Between(value, 1, 50); } = 8;
}
